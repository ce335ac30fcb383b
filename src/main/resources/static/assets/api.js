/**
 * The JSON API of one attempt. What it answers says when it was asked, by performance.now(): time left
 * is never more than what was left then.
 *
 * @typedef {{choice: string, text: string}} Option
 * @typedef {{caption: string, note?: string | null, columns?: string[], rows?: string[][], lines?: string[]}} Exhibit
 * @typedef {{position: number, stem: string[], options: Option[], exhibit: Exhibit | null}} Item
 * @typedef {{position: number, answer: string | null, flagged: boolean, struck: string, seen: boolean}} Mark
 * @typedef {{total: number, deadline: string | null, secondsLeft: number | null, closed: boolean, paused: boolean, items: Item[], marks: Mark[], asked: number}} Attempt
 * @typedef {{closed: boolean, held: boolean, paused: boolean, deadline: string | null, secondsLeft: number | null, breakSecondsLeft: number, asked: number}} State
 * @typedef {'answer' | 'flag' | 'strike' | 'view'} Kind
 * @typedef {{clientId: string, clientSeq: number, position: number, kind: Kind, content: string}} Event
 * @typedef {{secondsLeft?: number | null, code?: string, message?: string, reference?: string, result?: string, asked?: number}} Reply
 * @typedef {'done' | 'closed' | 'superseded' | 'paused' | 'gone' | 'refused' | 'retry'} Verdict
 * @typedef {{verdict: Verdict, reply: Reply}} Outcome
 * @typedef {{response: Response | null, reply: any}} Answer
 * @typedef {(reply: any) => boolean} Known whether a success is surely the server's own
 */

const PATIENCE = 10_000;
const PATIENCE_OF_POLLS = 5_000;

/** What a refusal means by its code; any other is refused. @type {Record<string, Verdict>} */
const VERDICTS = { 'session-gone': 'gone', closed: 'closed', superseded: 'superseded', 'held-elsewhere': 'superseded', 'on-break': 'paused' };

/** @type {Known} */
const isAttempt = ({ items, marks }) => Array.isArray(items) && Array.isArray(marks);
/** @type {Known} */
const isState = ({ held, closed }) => typeof held === 'boolean' && typeof closed === 'boolean';
/** @type {Known} */
const isSaved = ({ seq }) => typeof seq === 'number';
/** @type {Known} */
const isSubmitted = ({ result }) => typeof result === 'string';

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
    const { response, reply } = await this.#ask('', {});
    return response?.ok && reply && isAttempt(reply) ? reply : null;
  }

  /** @param {Event} event */
  send(event) {
    return this.#post('/events', event, isSaved);
  }

  /** @param {string} clientId of the page on which the candidate confirmed it */
  submit(clientId) {
    return this.#post('/submit', { clientId }, isSubmitted);
  }

  /** Refused as time-left where the server knows of more time. */
  submitAtEnd() {
    return this.#post('/submit', { timeIsUp: true }, isSubmitted);
  }

  /**
   * How the attempt stands, for this page: a State where it is done.
   *
   * @param {string} clientId
   * @returns {Promise<Outcome>}
   */
  async state(clientId) {
    return outcome(await this.#ask(`/state?clientId=${clientId}`, {}, PATIENCE_OF_POLLS), isState);
  }

  /** @param {{clientId: string, before: string | null, confirmed: boolean}} claim */
  hold(claim) {
    return this.#post('/holder', claim, isState);
  }

  /** The page is being left; nobody waits for the answer. @param {string} clientId */
  leave(clientId) {
    return this.#ask('/leave', { ...posted({ clientId }), keepalive: true });
  }

  takeBreak() {
    return this.#post('/break', {}, isState);
  }

  endBreak() {
    return this.#post('/break/end', {}, isState);
  }

  /**
   * @param {string} name
   * @param {object} body
   * @param {Known} known
   * @returns {Promise<Outcome>}
   */
  async #post(name, body, known) {
    return outcome(await this.#ask(name, posted(body)), known);
  }

  /**
   * @param {string} name
   * @param {RequestInit} request
   * @param {number} [patience]
   * @returns {Promise<Answer>}
   */
  async #ask(name, request, patience = PATIENCE) {
    const asked = performance.now();
    const response = await fetch(this.#path + name, {
      ...request,
      headers: { 'X-CEHRS-Session': '1', Accept: 'application/json', ...request.headers },
      signal: AbortSignal.timeout(patience),
    }).catch(unreachable);
    const reply = await response?.json().catch(unreachable);
    return { response, reply: reply ? { ...reply, asked } : null };
  }
}

/** @param {object} body @returns {RequestInit} */
function posted(body) {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

/** A request that got no answer: offline, or the server is away. */
function unreachable() {
  return null;
}

/**
 * A school's filter or a proxy may answer in the server's place, with any status, 200 too: what is
 * surely the server's own word counts, all else is as if nothing had come.
 *
 * @param {Answer} answer
 * @param {Known} known
 * @returns {Outcome}
 */
function outcome({ response, reply }, known) {
  if (response?.ok && reply && known(reply)) {
    return { verdict: 'done', reply };
  }
  const own = isRefusal(reply) ? reply : {};
  const again = response === null || response.ok || response.status === 429 || response.status >= 500;
  return { verdict: again || !own.code ? 'retry' : VERDICTS[own.code] ?? 'refused', reply: own };
}

/** Every refusal of the server has both. @param {Reply | null} reply @returns {reply is Reply} */
function isRefusal(reply) {
  return typeof reply?.code === 'string' && typeof reply.reference === 'string';
}
