/**
 * @typedef {import('./api.js').Api} Api
 * @typedef {import('./api.js').Attempt} Attempt
 * @typedef {import('./api.js').Event} Event
 * @typedef {import('./api.js').Reply} Reply
 */
import { showClock } from './clockview.js';
import { wireConfirm } from './confirm.js';
import { Connection } from './connection.js';
import { Desk } from './desk.js';
import { byId } from './dom.js';
import { closed, timeIsUp } from './ending.js';
import { Outbox } from './outbox.js';
import { openRelay } from './relay.js';
import { Room } from './room.js';
import { Sheet } from './sheet.js';

/** An exam in progress: joins what the candidate does with what the server acknowledges. */
export class Exam {
  #api;
  #sheet;
  #outbox;
  #connection;
  #clock;
  #desk;
  #signedOut = false;

  /** @param {Api} api @param {Attempt} attempt */
  constructor(api, attempt) {
    this.#api = api;
    this.#sheet = new Sheet(attempt.total, attempt.marks);
    this.#outbox = new Outbox((event) => api.send(event), {
      acknowledged: (event, reply) => this.#acknowledged(event, reply),
      delayed: () => this.#connection.lost(),
      refused: (_, reply) => this.#connection.refused(reply.reference ?? ''),
      halted: (verdict, reply) => (verdict === 'closed' ? closed(reply) : this.#signOut()),
    });
    this.#connection = new Connection(() => this.#outbox.unsaved, attempt.secondsLeft !== null);
    this.#clock = showClock(
      attempt.secondsLeft,
      () => this.#sheet.counts.unanswered,
      () => timeIsUp(api, () => this.#outbox.settled(4_000)),
    );
    this.#desk = new Desk(this.#sheet, this.#outbox, Number(byId('main').dataset.position));
    new Room(attempt, this.#sheet, this.#desk, () => this.#clock.say());
  }

  open() {
    this.#desk.takeOver();
    wireConfirm(this.#api, (patience) => this.#outbox.settled(patience), () => this.#outbox.unsaved);
    openRelay(byId('main').dataset.api ?? '', (path) => this.#moveTo(path));
    addEventListener('offline', () => this.#connection.lost());
    addEventListener('online', () => this.#online());
    addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#refresh());
    addEventListener('beforeunload', (event) => this.#outbox.unsaved > 0 && event.preventDefault());
  }

  /** @param {Event} event @param {Reply} reply */
  #acknowledged(event, reply) {
    this.#clock.sync(reply.secondsLeft);
    this.#connection.back();
    if (event.kind !== 'view' && this.#outbox.unsaved === 0) {
      this.#desk.showSaved('saved');
    }
  }

  #signOut() {
    this.#signedOut = true;
    const course = document.querySelector('.top .return')?.getAttribute('href') ?? undefined;
    this.#connection.signedOut(course, () => this.#outbox.resume());
  }

  /** @param {string} path of a page that was opened later */
  #moveTo(path) {
    if (this.#signedOut) {
      this.#signedOut = false;
      this.#api.moveTo(path);
      this.#outbox.resume();
    }
  }

  #online() {
    this.#connection.back();
    this.#outbox.resume();
    this.#refresh();
  }

  /** A laptop that slept stops counting; the server does not. */
  async #refresh() {
    const fresh = await this.#api.load();
    this.#clock.sync(fresh?.secondsLeft);
    if (fresh?.closed) {
      closed({});
    }
  }
}
