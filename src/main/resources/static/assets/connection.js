import { count } from './clock.js';
import { byId, element } from './dom.js';

/** Tells the candidate how the connection stands, and what that means for the answers. */
export class Connection {
  #unsaved;
  #timed;

  /** @param {() => number} unsaved @param {boolean} timed */
  constructor(unsaved, timed) {
    this.#unsaved = unsaved;
    this.#timed = timed;
  }

  /** The server does not answer, or the network is gone. */
  lost() {
    const waiting = this.#unsaved();
    const answers = waiting === 0
      ? 'All your answers are saved.'
      : `${count(waiting, 'change')} not saved yet: kept on this page, saved when the connection is back. Do not close it.`;
    this.#say(`No connection. Go on answering. ${answers}${this.#timed ? ' The clock keeps running.' : ''}`);
  }

  back() {
    byId('connection').replaceChildren();
  }

  /** The session has ended. @param {string | undefined} course @param {() => void} retry */
  signedOut(course, retry) {
    this.#say(
      `Your session has ended. ${count(this.#unsaved(), 'change')} kept on this page, not saved yet. ` +
        'Keep this page open, open the exam from your course in another tab, then press Try again here. ',
    );
    const again = element('button', 'Try again', { type: 'button' });
    again.addEventListener('click', retry);
    if (course) {
      byId('connection').append(element('a', 'Open the course in a new tab', { href: course, target: '_blank' }), ' ');
    }
    byId('connection').append(again);
  }

  /** @param {string} reference */
  refused(reference) {
    this.#say(
      `The server did not accept the last change. Reload the page to see what is saved.${reference ? ` Reference code ${reference}.` : ''}`,
    );
  }

  /** @param {string} words */
  #say(words) {
    if (byId('connection').textContent !== words) {
      byId('connection').textContent = words;
    }
  }
}
