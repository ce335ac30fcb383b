import { count } from './clock.js';
import { byId, element, replaced } from './dom.js';

/** @type {(string | HTMLElement)[]} */
const NONE = [];

/** Tells the candidate how the connection stands, and what that means for the answers. */
export class Connection {
  #unsaved;
  #timed;
  #text = document.createTextNode('');
  #ways = NONE;
  /** Says what the candidate has to do first. No word on the connection takes its place. @type {(() => void) | undefined} */
  #asks;

  /** @param {() => number} unsaved @param {boolean} timed */
  constructor(unsaved, timed) {
    this.#unsaved = unsaved;
    this.#timed = timed;
  }

  /** The server does not answer, or the network is gone; or more waits than was said. */
  lost() {
    if (this.#asks) {
      return this.#asks();
    }
    const waiting = this.#unsaved();
    const answers = waiting === 0
      ? 'All your answers are saved.'
      : `${count(waiting, 'change')} not saved yet: kept on this page, saved when the connection is back. Do not close it.`;
    this.#say(`No connection. Go on answering. ${answers}${this.#timed ? ' The clock keeps running.' : ''}`);
  }

  back() {
    this.#asks = undefined;
    this.#say('');
  }

  /** The session has ended. @param {string | undefined} course @param {() => void} retry */
  signedOut(course, retry) {
    const link = course ? [element('a', 'Open the course in a new tab', { href: course, target: '_blank' }), ' '] : [];
    this.#ask(
      () =>
        `Your session has ended. ${count(this.#unsaved(), 'change')} kept on this page, not saved yet. ` +
        'Keep this page open, open the exam from your course in another tab, then press Try again here. ',
      [...link, button('Try again', retry)],
    );
  }

  /** A break began while something was not saved yet. @param {() => void} end */
  paused(end) {
    this.#ask(
      () => `You are on a break. ${count(this.#unsaved(), 'change')} kept on this page, not saved yet. `,
      [button('End the break and save', end)],
    );
  }

  /** @param {() => string} words @param {(string | HTMLElement)[]} ways */
  #ask(words, ways) {
    this.#asks = () => this.#say(words(), ways);
    this.#asks();
  }

  /** What is there already is neither spoken again nor loses the focus. @param {string} words @param {(string | HTMLElement)[]} [ways] */
  #say(words, ways = NONE) {
    if (this.#text.data !== words) {
      this.#text.data = words;
    }
    if (this.#ways !== ways || !this.#text.isConnected) {
      this.#ways = ways;
      replaced(byId('connection'), [this.#text, ...ways]);
    }
  }
}

/** @param {string} label @param {() => void} act */
function button(label, act) {
  const made = element('button', label, { type: 'button' });
  made.addEventListener('click', act);
  return made;
}
