/**
 * @typedef {import('./api.js').Event} Event
 * @typedef {import('./api.js').Mark} Mark
 * @typedef {{answered: number, unanswered: number, flagged: number}} Counts
 */

/** What the candidate has marked so far, by position. */
export class Sheet {
  /** @type {Mark[]} */
  #marks;

  /**
   * @param {number} total
   * @param {Mark[]} marks a position nobody touched may be absent
   */
  constructor(total, marks) {
    this.#marks = Array.from({ length: total }, (_, index) => ({
      position: index + 1,
      answer: null,
      flagged: false,
      struck: '',
      seen: false,
    }));
    marks.forEach((mark) => Object.assign(this.mark(mark.position), mark));
  }

  get total() {
    return this.#marks.length;
  }

  /** @param {number} position */
  mark(position) {
    return this.#marks[position - 1];
  }

  /**
   * Puts a question as the server has it.
   *
   * @param {number} position
   * @param {Mark[]} stored what the server has
   * @param {Event[]} since what was done after that
   */
  restore(position, stored, since) {
    const { answer = null, flagged = false, struck = '' } = stored.find((mark) => mark.position === position) ?? {};
    Object.assign(this.mark(position), { answer, flagged, struck }, ...since.filter((event) => event.position === position).map(change));
  }

  /** @returns {Counts} */
  get counts() {
    const answered = this.#marks.filter((mark) => mark.answer).length;
    const flagged = this.#marks.filter((mark) => mark.flagged).length;
    return { answered, unanswered: this.total - answered, flagged };
  }
}

/** @param {Event} event @returns {Partial<Mark>} */
function change({ kind, content }) {
  return { answer: { answer: content || null }, flag: { flagged: content === 'on' }, strike: { struck: content }, view: {} }[kind];
}
