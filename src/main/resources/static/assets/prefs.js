/** @type {Map<string, string>} */
const memory = new Map();

/** @param {string} name @param {string} value */
export function remember(name, value) {
  memory.set(name, value);
  try {
    localStorage.setItem(`cehrs.${name}`, value);
  } catch {
    // A frame of another site may have no storage: then the wish lasts as long as the page.
  }
}

/** @param {string} name @returns {string | undefined} */
export function recall(name) {
  try {
    return memory.get(name) ?? localStorage.getItem(`cehrs.${name}`) ?? undefined;
  } catch {
    return memory.get(name);
  }
}

/** @param {string} percent 100, 125, 150 or 200 */
export function setTextSize(percent) {
  document.documentElement.dataset.text = percent;
  remember('text', percent);
}
