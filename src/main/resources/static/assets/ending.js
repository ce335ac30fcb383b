/**
 * @typedef {import('./api.js').Api} Api
 * @typedef {import('./api.js').Event} Event
 * @typedef {import('./api.js').Outcome} Outcome
 * @typedef {import('./outbox.js').Outbox} Outbox
 */
import { all, byId, byIdOf } from './dom.js';
import { nameLost } from './lost.js';

const RETRY = 3_000;
/** A little less than the server waits for saves in flight. */
const LAST_SAVES = 2_500;
const PATIENCE = 10_000;

/**
 * Submits when the time is up. The server does the same by itself, so nothing that it has is lost
 * where this page cannot reach it.
 *
 * @param {Api} api
 * @param {Outbox} [outbox] what may still be on its way
 * @returns {Promise<boolean>} true where the exam goes on: the teacher gave more in the last moment
 */
export async function timeIsUp(api, outbox) {
  showEnded('Time is up', 'Your saved answers are being submitted.');
  await outbox?.settled(LAST_SAVES);
  const { verdict, reply } = await submitPatiently(api, outbox);
  if (reply.code === 'time-left') {
    return true;
  }
  const lost = await lostOf(outbox);
  if (verdict === 'gone') {
    say('Your session has ended. The server submits your saved answers by itself: open the exam from your course to see your result.', lost);
    byId('ended-link').hidden = true;
  } else if (lost.length === 0) {
    open(reply.result);
  } else {
    say('Your exam was submitted. What is named here had not reached the server when the time was up.', lost);
  }
  return false;
}

/** @param {Api} api @param {Outbox} [outbox] @returns {Promise<Outcome>} */
async function submitPatiently(api, outbox) {
  for (;;) {
    const outcome = await api.submitAtEnd();
    if (outcome.verdict !== 'retry') {
      return outcome;
    }
    say(
      'No connection. The server submits your saved answers by itself. Your result opens when the connection is back.',
      outbox?.waiting ?? [],
    );
    await new Promise((resume) => setTimeout(resume, RETRY));
  }
}

/**
 * Sends it once more: the server acknowledges what it had before the end, its answer was lost then.
 *
 * @param {Outbox} [outbox]
 */
async function lostOf(outbox) {
  await outbox?.settled(PATIENCE);
  return outbox?.discard() ?? [];
}

/** Something else ended the attempt. @param {import('./api.js').Reply} reply @param {Event[]} lost what it did not get any more */
export function closed({ message, reference }, lost) {
  showEnded('This exam is closed', '');
  say(`${message ?? 'It was submitted.'}${reference ? ` Reference code ${reference}.` : ''}`, lost);
}

/** @param {string | undefined} result */
export function open(result) {
  location.assign(result ?? byIdOf('ended-link', HTMLAnchorElement).href);
}

/** Nothing of the exam is shown or can be changed any more. */
export function putAway() {
  all('dialog[open]').forEach((dialog) => dialog instanceof HTMLDialogElement && dialog.close());
  all('main form').forEach((form) => (form.inert = true));
  all('#room, #review, .exam-bar, .notices').forEach((part) => (part.hidden = true));
  all('#options').forEach((options) => options instanceof HTMLFieldSetElement && (options.disabled = true));
}

/** @param {string} heading @param {string} text */
function showEnded(heading, text) {
  putAway();
  byId('ended').hidden = false;
  byId('ended-heading').textContent = heading;
  document.title = heading;
  byId('ended-heading').focus();
  say(text, []);
}

/** @param {string} text @param {Event[]} lost */
function say(text, lost) {
  byId('ended-text').textContent = text;
  nameLost('ended', lost);
}
