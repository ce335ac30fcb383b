/**
 * The JSON API of one attempt.
 *
 * @typedef {{choice: string, text: string}} Option
 * @typedef {{caption: string, note?: string | null, columns?: string[], rows?: string[][], lines?: string[]}} Exhibit
 * @typedef {{position: number, stem: string[], options: Option[], exhibit: Exhibit | null}} Item
 * @typedef {{position: number, answer: string | null, flagged: boolean, struck: string, seen: boolean}} Mark
 * @typedef {{total: number, deadline: string | null, secondsLeft: number | null, closed: boolean, paused: boolean, items: Item[], marks: Mark[]}} Attempt
 * @typedef {{closed: boolean, held: boolean, paused: boolean, deadline: string | null, secondsLeft: number | null, breakSecondsLeft: number}} State
 * @typedef {'answer' | 'flag' | 'strike' | 'view'} Kind
 * @typedef {{clientId: string, clientSeq: number, position: number, kind: Kind, content: string}} Event
 * @typedef {{secondsLeft?: number | null, code?: string, message?: string, reference?: string, result?: string}} Reply
 * @typedef {'done' | 'closed' | 'superseded' | 'paused' | 'gone' | 'refused' | 'retry'} Verdict
 * @typedef {{verdict: Verdict, reply: Reply}} Outcome
 */

const PATIENCE = 10_000;

/** What a refusal means by its code; any other is refused. @type {Record<string, Verdict>} */
const VERDICTS = { 'session-gone': 'gone', closed: 'closed', superseded: 'superseded', 'held-elsewhere': 'superseded', 'on-break': 'paused' };

export class Api {
  #path;

  /** @param {string} path such as /s/4f1c/api/attempts/8a… */
  constructor(path) {
    this.#path = path;
  }

  /** Goes on under the session that another page of this browser holds. @param {string} path */
  moveTo(path) {
    this.#path = path;
  }

  /** @returns {Promise<Attempt | null>} null where the server cannot be reached or refuses */
  async load() {
    return this.#read('');
  }

  /** @param {Event} event */
  send(event) {
    return this.#post('/events', event);
  }

  /** @param {string} clientId of the page on which the candidate confirmed it */
  submit(clientId) {
    return this.#post('/submit', { clientId });
  }

  /** Refused as time-left where the server knows of more time. */
  submitAtEnd() {
    return this.#post('/submit', { timeIsUp: true });
  }

  /**
   * How the attempt stands, for this page.
   *
   * @param {string} clientId
   * @returns {Promise<State | null>} null where the server cannot be reached or refuses
   */
  async state(clientId) {
    return this.#read(`/state?clientId=${clientId}`);
  }

  /** @param {{clientId: string, before: string | null, confirmed: boolean}} claim */
  hold(claim) {
    return this.#post('/holder', claim);
  }

  /** The page is being left; nobody waits for the answer. @param {string} clientId */
  leave(clientId) {
    return this.#post('/leave', { clientId }, true);
  }

  takeBreak() {
    return this.#post('/break', {});
  }

  endBreak() {
    return this.#post('/break/end', {});
  }

  /** @param {string} name */
  async #read(name) {
    const response = await this.#ask(name, {}).catch(unreachable);
    return response?.ok ? response.json().catch(unreachable) : null;
  }

  /**
   * @param {string} name
   * @param {object} body
   * @param {boolean} [keepalive] whether it is sent though the page goes away
   * @returns {Promise<Outcome>}
   */
  async #post(name, body, keepalive = false) {
    const response = await this.#ask(name, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      keepalive,
    }).catch(unreachable);
    return outcome(response, (await response?.json().catch(unreachable)) ?? null);
  }

  /**
   * @param {string} name
   * @param {RequestInit} request
   */
  #ask(name, request) {
    return fetch(this.#path + name, {
      ...request,
      headers: { 'X-CEHRS-Session': '1', Accept: 'application/json', ...request.headers },
      signal: AbortSignal.timeout(PATIENCE),
    });
  }
}

/** A request that got no answer: offline, or the server is away. */
function unreachable() {
  return null;
}

/**
 * A school's filter or a proxy may answer in the server's place, with any status: what is surely the
 * server's own word counts, all else is as if nothing had come.
 *
 * @param {Response | null} response
 * @param {Reply | null} reply
 * @returns {Outcome}
 */
function outcome(response, reply) {
  if (response?.ok && reply) {
    return { verdict: 'done', reply };
  }
  const own = isRefusal(reply) ? reply : {};
  const again = response === null || response.status === 429 || response.status >= 500;
  return { verdict: again || !own.code ? 'retry' : VERDICTS[own.code] ?? 'refused', reply: own };
}

/** Every refusal of the server has both. @param {Reply | null} reply @returns {reply is Reply} */
function isRefusal(reply) {
  return typeof reply?.code === 'string' && typeof reply.reference === 'string';
}
