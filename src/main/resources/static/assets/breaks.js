/**
 * @typedef {import('./api.js').Api} Api
 * @typedef {import('./outbox.js').Outbox} Outbox
 */
import { count } from './clock.js';
import { byId } from './dom.js';

const PATIENCE = 10_000;

/** Lets the button stop the clock, once everything is saved. @param {Api} api @param {Outbox} outbox */
export function wireBreaks(api, outbox) {
  byId('break').addEventListener('click', (event) => {
    event.preventDefault();
    take(api, outbox);
  });
}

/** A teacher may grant breaks at any moment. @param {number} secondsLeft */
export function offerBreaks(secondsLeft) {
  const button = byId('break');
  if (button.hidden && secondsLeft > 0) {
    byId('notice').textContent = `You may stop the clock for breaks now, ${count(Math.ceil(secondsLeft / 60), 'minute')} in all.`;
  }
  button.hidden = secondsLeft === 0;
}

export function openBreak() {
  location.assign(`${byId('main').dataset.path}/break`);
}

/** @param {Api} api @param {Outbox} outbox */
async function take(api, outbox) {
  // What was done from here on would come after the break had begun, and not be taken.
  byId('room').inert = true;
  byId('notice').textContent = 'Saving your answers before the break…';
  const problem = await whyNot(api, outbox);
  if (problem === '') {
    openBreak();
  } else {
    byId('room').inert = false;
    byId('notice').textContent = problem;
    byId('break').focus();
  }
}

/** @param {Api} api @param {Outbox} outbox @returns {Promise<string>} why there is no break; empty where it began */
async function whyNot(api, outbox) {
  if (!(await outbox.settled(PATIENCE))) {
    return `${count(outbox.unsaved, 'change')} not saved yet. The clock was not stopped. Check your connection, then try again.`;
  }
  const { verdict, reply } = await api.takeBreak();
  return verdict === 'done' ? '' : reply.message ?? 'The server did not answer. Try again.';
}
