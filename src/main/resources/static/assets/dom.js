/**
 * An element that the page surely has.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) {
    throw new Error(`the page has no element "${id}"`);
  }
  return found;
}

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byIdOf(id, type) {
  const found = byId(id);
  if (!(found instanceof type)) {
    throw new Error(`element "${id}" is no ${type.name}`);
  }
  return found;
}

/**
 * All elements that match, inside one or in the whole page.
 *
 * @param {string} selector
 * @param {ParentNode} [inside]
 * @returns {HTMLElement[]}
 */
export function all(selector, inside = document) {
  return Array.from(inside.querySelectorAll(selector));
}

/**
 * Puts other content into a banner. The focus goes to the page's heading where it would be lost.
 *
 * @param {HTMLElement} banner
 * @param {(string | Node)[]} content
 */
export function replaced(banner, content) {
  const focused = banner.contains(document.activeElement);
  banner.replaceChildren(...content);
  if (focused) {
    all('h1').find((heading) => heading.checkVisibility())?.focus();
  }
}

/**
 * @param {string} tag
 * @param {string} [text]
 * @param {Record<string, string>} [attributes]
 */
export function element(tag, text = '', attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = text;
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}
