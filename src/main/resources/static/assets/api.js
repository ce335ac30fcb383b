/**
 * The JSON API of one attempt.
 *
 * @typedef {{choice: string, text: string}} Option
 * @typedef {{caption: string, note?: string | null, columns?: string[], rows?: string[][], lines?: string[]}} Exhibit
 * @typedef {{position: number, stem: string[], options: Option[], exhibit: Exhibit | null}} Item
 * @typedef {{position: number, answer: string | null, flagged: boolean, struck: string, seen: boolean}} Mark
 * @typedef {{total: number, secondsLeft: number | null, closed: boolean, items: Item[], marks: Mark[], result?: string}} Attempt
 * @typedef {'answer' | 'flag' | 'strike' | 'view'} Kind
 * @typedef {{clientId: string, clientSeq: number, position: number, kind: Kind, content: string}} Event
 * @typedef {{secondsLeft?: number | null, message?: string, reference?: string, result?: string}} Reply
 * @typedef {'done' | 'closed' | 'gone' | 'refused' | 'retry'} Verdict
 * @typedef {{verdict: Verdict, reply: Reply}} Outcome
 */

const PATIENCE = 10_000;

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
    const response = await this.#ask('', {}).catch(unreachable);
    return response?.ok ? response.json() : null;
  }

  /** @param {Event} event */
  send(event) {
    return this.#post('/events', event);
  }

  submit() {
    return this.#post('/submit', {});
  }

  /**
   * @param {string} name
   * @param {object} body
   * @returns {Promise<Outcome>}
   */
  async #post(name, body) {
    const response = await this.#ask(name, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(unreachable);
    const reply = (await response?.json().catch(() => null)) ?? null;
    // A 2xx that is no JSON came from something between us and the server: nothing was acknowledged.
    return { verdict: reply || !response?.ok ? verdict(response) : 'retry', reply: reply ?? {} };
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
 * @param {Response | null} response
 * @returns {Verdict}
 */
function verdict(response) {
  if (response === null || response.status === 429 || response.status >= 500) {
    return 'retry';
  }
  if (response.ok) {
    return 'done';
  }
  return response.status === 409 ? 'closed' : response.status === 401 ? 'gone' : 'refused';
}
