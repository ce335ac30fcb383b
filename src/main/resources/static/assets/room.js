/**
 * @typedef {import('./api.js').Attempt} Attempt
 * @typedef {import('./sheet.js').Sheet} Sheet
 */
import { all, byId, byIdOf } from './dom.js';
import { Desk } from './desk.js';
import { showQuestion } from './question.js';
import { wireShortcuts } from './shortcuts.js';

/** The way through the questions and the review, all of it in one document. */
export class Room {
  #attempt;
  #sheet;
  #desk;

  /** @param {Attempt} attempt @param {Sheet} sheet @param {Desk} desk @param {() => void} sayTime */
  constructor(attempt, sheet, desk, sayTime) {
    this.#attempt = attempt;
    this.#sheet = sheet;
    this.#desk = desk;
    this.#wireButtons();
    addEventListener('popstate', () => this.#showAddress());
    wireShortcuts({
      KeyN: () => this.#act('next'),
      KeyP: () => this.#act('previous'),
      KeyF: () => this.#act('flag'),
      KeyR: () => this.#act('review'),
      KeyT: sayTime,
    });
  }

  #wireButtons() {
    byId('answer').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#act(event.submitter?.getAttribute('value') ?? 'save');
    });
    all('#review .cell').forEach((cell) => this.#lead(cell, () => Number(cell.dataset.position)));
    this.#lead(byId('back'), () => this.#desk.position);
  }

  /** @param {HTMLElement} link @param {() => number} position */
  #lead(link, position) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.#goTo(position());
    });
  }

  /** @param {string} action the value of the pressed button */
  #act(action) {
    if (isPutAway()) {
      return;
    }
    const here = this.#desk.position;
    if (action === 'review' || (action === 'next' && here === this.#sheet.total)) {
      this.#review();
    } else if (action === 'next') {
      this.#goTo(here + 1);
    } else if (action === 'previous') {
      this.#goTo(here - 1);
    } else if (action.endsWith('flag')) {
      byId('room').hidden || this.#desk.flag();
    } else if (action.startsWith('goto:')) {
      this.#goTo(Number(action.slice('goto:'.length)));
    }
  }

  /** @param {number} position */
  #goTo(position) {
    if (position >= 1 && position <= this.#sheet.total) {
      this.#show(position);
      keepAddress(`${path()}?q=${position}`);
    }
  }

  /** @param {number} position */
  #show(position) {
    this.#desk.position = position;
    byIdOf('position', HTMLInputElement).value = String(position);
    showQuestion(this.#attempt.items[position - 1], this.#sheet.mark(position), this.#sheet.total);
    this.#desk.showSaved('');
    byId('notice').textContent = '';
    swap('room');
    byId('question-heading').focus();
    this.#desk.see();
  }

  #review() {
    this.#showReview();
    keepAddress(`${path()}/review`);
  }

  #showReview() {
    swap('review');
    document.title = 'Review your answers';
    byId('review-heading').focus();
  }

  #showAddress() {
    if (isPutAway()) {
      return;
    }
    if (location.pathname.endsWith('/review')) {
      this.#showReview();
    } else {
      this.#show(Number(new URLSearchParams(location.search).get('q')) || this.#desk.position);
    }
  }
}

/** Of the attempt's pages; it changes when the page goes on under another session. */
function path() {
  return byId('main').dataset.path ?? '';
}

/** The exam is over, goes on elsewhere or is about to stop: no question may come back, which could be out of date. */
function isPutAway() {
  return byId('room').inert || (byId('room').hidden && byId('review').hidden);
}

/** @param {'room' | 'review'} part */
function swap(part) {
  byId('room').hidden = part !== 'room';
  byId('review').hidden = part !== 'review';
}

/**
 * In a frame the browser's Back leads back to the course, not through 125 questions.
 *
 * @param {string} address
 */
function keepAddress(address) {
  if (window.parent === window) {
    history.pushState(null, '', address);
  } else {
    history.replaceState(null, '', address);
  }
}
