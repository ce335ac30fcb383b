/**
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

  /** @returns {Counts} */
  get counts() {
    const answered = this.#marks.filter((mark) => mark.answer).length;
    const flagged = this.#marks.filter((mark) => mark.flagged).length;
    return { answered, unanswered: this.total - answered, flagged };
  }
}
