/**
 * @typedef {import('./api.js').Event} Event
 * @typedef {import('./api.js').Kind} Kind
 * @typedef {import('./api.js').Outcome} Outcome
 * @typedef {import('./api.js').Reply} Reply
 */

const SLOW_AFTER = 2_000;
const LONGEST_WAIT = 15_000;

/**
 * The queue of what a candidate did and the server has not yet acknowledged. It is sent in order,
 * one event at a time, and lives in memory alone: a frame may have no storage.
 *
 * An event that fails is sent again with the same number, so a repeated save does no harm.
 */
export class Outbox {
  /** @type {Event[]} */
  #queue = [];
  #clientId;
  #clientSeq = 0;
  #failures = 0;
  #sending = false;
  #late = false;
  #halted = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #send;
  #on;

  /**
   * @param {string} clientId names the page
   * @param {(event: Event) => Promise<Outcome>} send
   * @param {{
   *   acknowledged: (event: Event, reply: Reply) => void,
   *   delayed: () => void,
   *   refused: (event: Event, reply: Reply) => Promise<void>,
   *   halted: (verdict: 'closed' | 'superseded' | 'paused' | 'gone', reply: Reply) => void,
   * }} on
   */
  constructor(clientId, send, on) {
    this.#clientId = clientId;
    this.#send = send;
    this.#on = on;
  }

  /**
   * @param {number} position
   * @param {Kind} kind
   * @param {string} content
   */
  add(position, kind, content) {
    this.#clientSeq += 1;
    this.#queue.push({ clientId: this.#clientId, clientSeq: this.#clientSeq, position, kind, content });
    if (this.#late || this.#halted) {
      this.#on.delayed();
    }
    this.#drain();
  }

  /** What a candidate would miss if the page were closed now. A view is not missed. */
  get waiting() {
    return this.#queue.filter((event) => event.kind !== 'view');
  }

  get unsaved() {
    return this.waiting.length;
  }

  /** Whether it waits for the candidate rather than for the connection. */
  get halted() {
    return this.#halted;
  }

  /** Gives up what is not acknowledged. @returns {Event[]} what a candidate would miss of it */
  discard() {
    const missed = this.waiting;
    this.#halted = true;
    this.#queue = [];
    return missed;
  }

  /** Tries again now: the connection or the session is back. */
  resume() {
    clearTimeout(this.#timer);
    this.#failures = 0;
    this.#halted = false;
    this.#drain();
  }

  /**
   * Tries again now, and waits until everything is acknowledged, or waits for the candidate.
   *
   * @param {number} patience in milliseconds
   * @returns {Promise<boolean>} whether it was in time
   */
  async settled(patience) {
    this.resume();
    const end = performance.now() + patience;
    while (this.#queue.length > 0 && !this.#halted && performance.now() < end) {
      await new Promise((resume) => setTimeout(resume, 50));
    }
    return this.#queue.length === 0;
  }

  async #drain() {
    if (this.#sending || this.#halted) {
      return;
    }
    clearTimeout(this.#timer);
    this.#sending = true;
    while (this.#queue.length > 0 && (await this.#settle(this.#queue[0], await this.#sendFirst()))) {
      this.#failures = 0;
    }
    this.#sending = false;
  }

  async #sendFirst() {
    const slow = setTimeout(() => this.#delayed(), SLOW_AFTER);
    const outcome = await this.#send(this.#queue[0]);
    clearTimeout(slow);
    return outcome;
  }

  /**
   * @param {Event} event
   * @param {Outcome} outcome
   * @returns {Promise<boolean>} whether the next event may go
   */
  async #settle(event, { verdict, reply }) {
    switch (verdict) {
      case 'done':
        this.#queue.shift();
        this.#late = false;
        this.#on.acknowledged(event, reply);
        return true;
      case 'refused':
        this.#queue.shift();
        await this.#on.refused(event, reply);
        return true;
      case 'retry':
        this.#delayed();
        this.#retryLater();
        return false;
      default:
        this.#halted = true;
        this.#on.halted(verdict, reply);
        return false;
    }
  }

  #delayed() {
    this.#late = true;
    this.#on.delayed();
  }

  #retryLater() {
    const wait = Math.min(LONGEST_WAIT, 500 * 2 ** this.#failures);
    this.#failures += 1;
    // Not all at once when a server comes back to a whole class.
    this.#timer = setTimeout(() => this.#drain(), wait * (0.75 + Math.random() / 2));
  }
}
