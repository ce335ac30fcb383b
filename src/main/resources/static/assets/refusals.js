import { byId, element, replaced } from './dom.js';

/** Names the questions of which the server did not accept a change, until the candidate has read it. */
export class Refusals {
  /** By position whether the question shows what is stored. @type {Map<number, boolean>} */
  #refused = new Map();

  /**
   * @param {number} position
   * @param {string} reference
   * @param {boolean} restored
   */
  add(position, reference, restored) {
    this.#refused.set(position, restored);
    const questions = `question${this.#refused.size === 1 ? '' : 's'} ${[...this.#refused.keys()].join(', ')}`;
    const stored = [...this.#refused.values()].every(Boolean)
      ? 'What is saved is shown there: look at it again.'
      : 'Reload the page to see what is saved.';
    const read = element('button', 'OK', { type: 'button' });
    read.addEventListener('click', () => this.#clear());
    replaced(byId('refused'), [
      `Not saved: the server did not accept your change of ${questions}. ${stored} Reference code ${reference}. `,
      read,
    ]);
  }

  #clear() {
    this.#refused.clear();
    replaced(byId('refused'), []);
  }
}
