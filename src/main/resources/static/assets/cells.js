/** @typedef {import('./sheet.js').Sheet} Sheet */
import { all } from './dom.js';

/** Brings every cell of every question up to date. @param {Sheet} sheet */
export function showMarks(sheet) {
  for (let position = 1; position <= sheet.total; position++) {
    showCells(sheet, position);
  }
  showWhole(sheet);
}

/** Brings every cell of one question, in navigator and review, up to date. @param {Sheet} sheet @param {number} position */
export function showMark(sheet, position) {
  showCells(sheet, position);
  showWhole(sheet);
}

/** @param {Sheet} sheet @param {number} position */
function showCells(sheet, position) {
  const mark = sheet.mark(position);
  const state = mark.answer ? 'answered' : mark.seen ? 'unanswered' : 'unseen';
  const words = { answered: 'answered', unanswered: 'unanswered', unseen: 'not seen yet' }[state];
  for (const cell of all(`.cell[data-position="${position}"]`)) {
    cell.dataset.state = state;
    cell.dataset.flagged = String(mark.flagged);
    cell.setAttribute('aria-label', `Question ${position}, ${words}${mark.flagged ? ', flagged for review' : ''}`);
  }
}

/** What is said of all questions together. @param {Sheet} sheet */
function showWhole(sheet) {
  const counts = sheet.counts;
  for (const count of all('[data-count]')) {
    count.textContent = String(counts[/** @type {keyof typeof counts} */ (count.dataset.count)]);
  }
  all('[data-nothing]').forEach(showNothing);
}

/** Says so where the filter leaves no question. @param {HTMLElement} nothing */
function showNothing(nothing) {
  const [cells] = all('[data-cells]', nothing.parentElement ?? document);
  const some = all('li', cells).some((cell) => getComputedStyle(cell).display !== 'none');
  const words = some ? '' : 'No question is in this state.';
  if (nothing.textContent !== words) {
    nothing.textContent = words;
  }
}

/** @param {number} position */
export function showCurrent(position) {
  all('.cell[aria-current]').forEach((cell) => cell.removeAttribute('aria-current'));
  for (const cell of all(`button.cell[data-position="${position}"]`)) {
    cell.setAttribute('aria-current', 'true');
    bringIntoList(cell);
  }
}

/** Scrolls the list alone: the page itself must not move. @param {HTMLElement} cell */
function bringIntoList(cell) {
  const list = cell.closest('[data-cells]');
  if (list && list.scrollHeight > list.clientHeight) {
    const above = cell.getBoundingClientRect().top - list.getBoundingClientRect().top;
    list.scrollTop += above - (list.clientHeight - cell.offsetHeight) / 2;
  }
}

/** Lets the filter buttons choose which cells are shown. */
export function wireFilters() {
  for (const button of all('.filters button')) {
    button.addEventListener('click', () => filter(button));
  }
}

/** @param {HTMLElement} button */
function filter(button) {
  const group = button.parentElement;
  const [cells] = all('[data-cells]', group?.parentElement ?? document);
  cells.dataset.show = button.dataset.show;
  all('button', group ?? document).forEach((each) => each.setAttribute('aria-pressed', String(each === button)));
  all('[data-nothing]', group?.parentElement ?? document).forEach(showNothing);
}
