/**
 * @typedef {import('./api.js').Kind} Kind
 * @typedef {import('./outbox.js').Outbox} Outbox
 * @typedef {import('./sheet.js').Sheet} Sheet
 */
import { showCurrent, showMark, showMarks } from './cells.js';
import { all, byId } from './dom.js';
import { radios, showAnswer, showFlag, showMarked, showStruck } from './question.js';

/** What a candidate does to one question: each act is marked, shown and put into the outbox. */
export class Desk {
  #sheet;
  #outbox;

  /** @param {Sheet} sheet @param {Outbox} outbox @param {number} position */
  constructor(sheet, outbox, position) {
    this.#sheet = sheet;
    this.#outbox = outbox;
    this.position = position;
    radios().forEach((radio) => radio.addEventListener('change', () => this.choose(radio.value)));
    all('.strike').forEach((button) =>
      button.addEventListener('click', () => this.#strike(button.closest('.option')?.getAttribute('data-choice') ?? '')),
    );
  }

  /**
   * Notes what was chosen before this script was there. What the server wrote into the page may be
   * out of date by now, and is no choice.
   */
  takeOver() {
    const chosen = radios().find((radio) => radio.checked && !radio.defaultChecked)?.value;
    showMarked(this.#mark);
    showMarks(this.#sheet);
    if (chosen && chosen !== this.#mark.answer) {
      this.choose(chosen);
    }
    this.see();
  }

  /** @param {string} choice a struck option may be chosen: that takes the stroke away */
  choose(choice) {
    if (this.#mark.struck.includes(choice)) {
      this.#strike(choice);
    }
    this.#mark.answer = choice;
    showAnswer(this.#mark);
    this.#record('answer', choice);
  }

  flag() {
    this.#mark.flagged = !this.#mark.flagged;
    showFlag(this.#mark);
    this.#record('flag', this.#mark.flagged ? 'on' : 'off');
  }

  /** A question was put as the server has it. @param {number} position */
  restored(position) {
    showMark(this.#sheet, position);
    if (position === this.position) {
      showMarked(this.#mark);
      this.showSaved('');
    }
  }

  /** Notes which question is looked at: another device goes on there. */
  see() {
    this.#mark.seen = true;
    this.#outbox.add(this.position, 'view', '');
    showMark(this.#sheet, this.position);
    showCurrent(this.position);
  }

  /** @param {'' | 'saving' | 'saved'} state */
  showSaved(state) {
    byId('saved').textContent = { '': '', saving: 'Saving…', saved: 'Saved' }[state];
    byId('saved').dataset.state = state;
  }

  /** @param {string} choice */
  #strike(choice) {
    const struck = this.#mark.struck;
    const letters = struck.includes(choice) ? struck.replace(choice, '') : struck + choice;
    this.#mark.struck = Array.from(letters).sort().join('');
    showStruck(this.#mark);
    this.#record('strike', this.#mark.struck);
  }

  get #mark() {
    return this.#sheet.mark(this.position);
  }

  /** @param {Kind} kind @param {string} content */
  #record(kind, content) {
    this.showSaved('saving');
    this.#outbox.add(this.position, kind, content);
    showMark(this.#sheet, this.position);
  }
}
