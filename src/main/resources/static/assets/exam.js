/**
 * @typedef {import('./api.js').Api} Api
 * @typedef {import('./api.js').Attempt} Attempt
 * @typedef {import('./api.js').Event} Event
 * @typedef {import('./api.js').Reply} Reply
 * @typedef {import('./api.js').State} State
 */
import { offerBreaks, openBreak, wireBreaks } from './breaks.js';
import { watch } from './claim.js';
import { showClock } from './clockview.js';
import { wireConfirm } from './confirm.js';
import { Connection } from './connection.js';
import { Desk } from './desk.js';
import { byId } from './dom.js';
import { goneElsewhere } from './elsewhere.js';
import { closed, timeIsUp } from './ending.js';
import { Outbox } from './outbox.js';
import { Refusals } from './refusals.js';
import { leadTo } from './relay.js';
import { Room } from './room.js';
import { Sheet } from './sheet.js';

const PATIENCE = 10_000;

/** An exam in progress: joins what the candidate does with what the server acknowledges. */
export class Exam {
  #api;
  #clientId;
  #deadline;
  #sheet;
  #outbox;
  #connection;
  #clock;
  #desk;
  #refusals = new Refusals();
  #signedOut = false;
  /** Whether the server did not answer when it was last asked how things stand. */
  #silent = false;
  #over = false;

  /** @param {Api} api @param {Attempt} attempt @param {string} clientId of this page, which has the attempt */
  constructor(api, attempt, clientId) {
    this.#api = api;
    this.#clientId = clientId;
    this.#deadline = attempt.deadline ?? null;
    this.#sheet = new Sheet(attempt.total, attempt.marks);
    this.#outbox = new Outbox(clientId, (event) => api.send(event), {
      acknowledged: (event, reply) => this.#acknowledged(event, reply),
      delayed: () => this.#connection.lost(),
      refused: (event, reply) => this.#refused(event, reply),
      halted: (verdict, reply) => this.#halted(verdict, reply),
    });
    this.#connection = new Connection(() => this.#outbox.unsaved, attempt.secondsLeft !== null);
    this.#clock = showClock(attempt, () => this.#sheet.counts.unanswered, () => this.#timeIsUp());
    this.#desk = new Desk(this.#sheet, this.#outbox, Number(byId('main').dataset.position));
    new Room(attempt, this.#sheet, this.#desk, () => this.#clock.say());
  }

  open() {
    this.#desk.takeOver();
    wireConfirm(this.#api, this.#clientId, (patience) => this.#outbox.settled(patience), () => this.#outbox.unsaved);
    watch(this.#api, this.#clientId, (state) => this.#heard(state), () => this.#unheard());
    wireBreaks(this.#api, this.#outbox);
    addEventListener('offline', () => this.#connection.lost());
    addEventListener('online', () => this.#online());
    addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#refresh());
    addEventListener('beforeunload', (event) => !this.#over && this.#outbox.unsaved > 0 && event.preventDefault());
  }

  /** @param {Event} event @param {Reply} reply */
  #acknowledged(event, reply) {
    this.#signedOut = false;
    this.#clock.sync(reply);
    this.#connection.back();
    if (event.kind !== 'view' && this.#outbox.unsaved === 0) {
      this.#desk.showSaved('saved');
    }
  }

  /** Nothing else is sent meanwhile, so what is read is what the server has. @param {Event} event @param {Reply} reply */
  async #refused({ position, kind }, { reference = '' }) {
    if (kind === 'view') {
      return;
    }
    const stored = await this.#api.load();
    if (stored) {
      this.#sheet.restore(position, stored.marks, this.#outbox.waiting);
      this.#desk.restored(position);
    }
    this.#refusals.add(position, reference, stored !== null);
  }

  /** @param {'closed' | 'superseded' | 'paused' | 'gone'} verdict @param {Reply} reply */
  #halted(verdict, reply) {
    switch (verdict) {
      case 'closed':
        return this.#close(reply);
      case 'superseded':
        return this.#giveUp();
      case 'paused':
        return this.#connection.paused(() => this.#endBreak());
      default:
        return this.#signOut();
    }
  }

  /** @param {State} state @returns {boolean} whether this page has given the attempt up */
  #heard(state) {
    if (this.#silent) {
      this.#silent = false;
      this.#back();
    }
    this.#told(state);
    return this.#over;
  }

  /** Nobody waits for a save, and yet the candidate may want to know. */
  #unheard() {
    this.#silent = true;
    this.#connection.lost();
  }

  /** @param {State} state */
  #told(state) {
    const waiting = this.#outbox.unsaved > 0;
    // What the server has of these is known only when they are sent once more.
    if (waiting && state.closed) {
      this.#outbox.resume();
    } else if (waiting && (!state.held || state.paused)) {
      this.#outbox.halted || this.#outbox.resume();
    } else if (state.closed) {
      this.#close({});
    } else if (!state.held) {
      this.#giveUp();
    } else if (state.paused) {
      openBreak();
    } else {
      this.#limits(state);
    }
  }

  /** @param {Reply} reply */
  #close(reply) {
    if (!this.#over) {
      this.#over = true;
      closed(reply, this.#outbox.discard());
    }
  }

  async #timeIsUp() {
    if (this.#over) {
      return;
    }
    this.#over = true;
    if (await timeIsUp(this.#api, this.#outbox)) {
      this.#over = false;
      await this.#outbox.settled(PATIENCE);
      location.reload();
    }
  }

  /** Another page has the attempt. */
  #giveUp() {
    if (!this.#over) {
      this.#over = true;
      goneElsewhere(this.#api, this.#clientId, this.#outbox.discard());
    }
  }

  /** A teacher may change limit and breaks at any moment. @param {State} state */
  #limits(state) {
    offerBreaks(state.breakSecondsLeft);
    if (state.deadline === this.#deadline) {
      this.#clock.sync(state);
    } else {
      this.#deadline = state.deadline;
      this.#clock.move(state);
    }
  }

  async #endBreak() {
    await this.#api.endBreak();
    this.#connection.back();
    this.#outbox.resume();
  }

  #signOut() {
    this.#signedOut = true;
    const course = document.querySelector('.top .return')?.getAttribute('href') ?? undefined;
    this.#connection.signedOut(course, () => {
      this.#connection.back();
      this.#outbox.resume();
    });
  }

  /** @param {string} path of a page that was opened later */
  moveTo(path) {
    if (this.#signedOut) {
      this.#signedOut = false;
      this.#api.moveTo(path);
      leadTo(path);
      this.#outbox.resume();
    }
  }

  #online() {
    this.#back();
    this.#refresh();
  }

  #back() {
    this.#connection.back();
    this.#outbox.resume();
  }

  /** A laptop that slept stops counting; the server does not. */
  async #refresh() {
    const { verdict, reply } = await this.#api.state(this.#clientId);
    if (verdict === 'done') {
      this.#told(/** @type {State} */ (reply));
    }
  }
}
