/**
 * @typedef {import('./api.js').Item} Item
 * @typedef {import('./api.js').Exhibit} Exhibit
 * @typedef {import('./api.js').Mark} Mark
 */
import { all, byId, byIdOf, element } from './dom.js';

/**
 * Shows another question in the places that the server filled with the first one.
 *
 * @param {Item} item
 * @param {Mark} mark
 * @param {number} total
 */
export function showQuestion(item, mark, total) {
  const heading = `Question ${item.position} of ${total}`;
  document.title = heading;
  byId('question-heading').textContent = heading;
  byId('stem').replaceChildren(...item.stem.map((paragraph) => element('p', paragraph)));
  byId('exhibit').replaceChildren(...(item.exhibit ? [exhibit(item.exhibit)] : []));
  item.options.forEach(({ choice, text }) => {
    all('.text', option(choice))[0].textContent = text;
  });
  byIdOf('previous', HTMLButtonElement).disabled = item.position === 1;
  showMarked(mark);
}

/** @param {Mark} mark */
export function showMarked(mark) {
  showAnswer(mark);
  showStruck(mark);
  showFlag(mark);
}

/** @param {Mark} mark */
export function showAnswer(mark) {
  for (const radio of radios()) {
    radio.checked = radio.value === mark.answer;
  }
}

/** @param {Mark} mark */
export function showStruck(mark) {
  for (const each of all('.option')) {
    const struck = mark.struck.includes(each.dataset.choice ?? '?');
    each.dataset.struck = String(struck);
    all('.strike', each)[0].setAttribute('aria-pressed', String(struck));
  }
}

/** @param {Mark} mark */
export function showFlag(mark) {
  byId('flag').setAttribute('aria-pressed', String(mark.flagged));
}

/** @returns {HTMLInputElement[]} */
export function radios() {
  return all('#options input[type=radio]').filter((input) => input instanceof HTMLInputElement);
}

/** @param {string} choice */
function option(choice) {
  return all(`.option[data-choice="${choice}"]`)[0];
}

/** @param {Exhibit} shown */
function exhibit(shown) {
  const figure = element('figure', '', { class: 'exhibit' });
  const caption = element('figcaption');
  caption.append(element('strong', shown.caption));
  if (shown.note) {
    caption.append(element('span', shown.note, { class: 'note' }));
  }
  const scroll = element('div', '', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': shown.caption });
  scroll.append(shown.lines ? element('pre', shown.lines.join('\n')) : table(shown));
  figure.append(caption, scroll);
  return figure;
}

/** @param {Exhibit} shown */
function table({ columns = [], rows = [] }) {
  const made = element('table');
  const head = element('thead');
  const body = element('tbody');
  head.append(row(columns.map((column) => element('th', column, { scope: 'col' }))));
  body.append(
    ...rows.map((cells) =>
      row(cells.map((cell, index) => (index === 0 ? element('th', cell, { scope: 'row' }) : element('td', cell)))),
    ),
  );
  made.append(head, body);
  return made;
}

/** @param {HTMLElement[]} cells */
function row(cells) {
  const made = element('tr');
  made.append(...cells);
  return made;
}
