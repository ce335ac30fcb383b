/** @typedef {import('./api.js').Api} Api */
import { all, byId, byIdOf } from './dom.js';

const RETRY = 3_000;

/**
 * Submits when the time is up. The server does the same by itself, so nothing is lost where this
 * page cannot reach it.
 *
 * @param {Api} api
 * @param {() => Promise<unknown>} lastSaves
 */
export async function timeIsUp(api, lastSaves) {
  showEnded('Time is up', 'Your saved answers are being submitted.');
  await lastSaves();
  let outcome = await api.submit();
  while (outcome.verdict === 'retry') {
    byId('ended-text').textContent = 'No connection. The server submits your saved answers by itself. Your result opens when the connection is back.';
    await new Promise((resume) => setTimeout(resume, RETRY));
    outcome = await api.submit();
  }
  open(outcome.reply.result);
}

/** Something else ended the attempt. @param {import('./api.js').Reply} reply */
export function closed({ message, reference }) {
  showEnded('This exam is closed', `${message ?? 'It was submitted.'}${reference ? ` Reference code ${reference}.` : ''}`);
}

/** @param {string | undefined} result */
export function open(result) {
  location.assign(result ?? byIdOf('ended-link', HTMLAnchorElement).href);
}

/** @param {string} heading @param {string} text */
function showEnded(heading, text) {
  all('dialog[open]').forEach((dialog) => dialog instanceof HTMLDialogElement && dialog.close());
  all('main form').forEach((form) => (form.inert = true));
  all('#room, #review').forEach((part) => (part.hidden = true));
  all('#options').forEach((options) => options instanceof HTMLFieldSetElement && (options.disabled = true));
  byId('ended').hidden = false;
  byId('ended-heading').textContent = heading;
  document.title = heading;
  byId('ended-heading').focus();
  byId('ended-text').textContent = text;
}
