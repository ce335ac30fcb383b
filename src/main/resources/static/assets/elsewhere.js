/**
 * @typedef {import('./api.js').Api} Api
 * @typedef {import('./api.js').Event} Event
 */
import { byId } from './dom.js';
import { putAway } from './ending.js';
import { nameLost } from './lost.js';

/**
 * A page that was opened while another has the attempt: nothing happens here until the candidate
 * says so.
 *
 * @param {Api} api
 * @param {string} clientId
 * @returns {Promise<never>} the page is loaded again once it has the attempt
 */
export function openElsewhere(api, clientId) {
  show(
    'This exam is open elsewhere',
    'You have it open in another tab or on another device. If you go on here, the other page stops. What it showed as saved is kept.',
  );
  byId('elsewhere-leave').hidden = false;
  return takeBack(api, clientId);
}

/**
 * Another page took the attempt over: nothing can be changed here any more, and nothing that may be
 * out of date is shown.
 *
 * @param {Api} api
 * @param {string} clientId
 * @param {Event[]} lost what was done here and is not saved
 */
export function goneElsewhere(api, clientId, lost) {
  show('Your exam goes on elsewhere', 'You went on in another tab or on another device, so this page has stopped. Answers that it showed as saved are safe.');
  nameLost('elsewhere', lost);
  return takeBack(api, clientId);
}

/** @param {string} heading @param {string} text */
function show(heading, text) {
  putAway();
  byId('elsewhere').hidden = false;
  byId('elsewhere-heading').textContent = heading;
  byId('elsewhere-text').textContent = text;
  document.title = heading;
  byId('elsewhere-heading').focus();
}

/**
 * @param {Api} api
 * @param {string} clientId
 * @returns {Promise<never>}
 */
function takeBack(api, clientId) {
  byId('elsewhere-here').onclick = async () => {
    const { verdict, reply } = await api.hold({ clientId, before: null, confirmed: true });
    if (verdict === 'done' || verdict === 'closed') {
      location.reload();
    } else {
      byId('elsewhere-problem').textContent = reply.message ?? 'The server did not answer. Try again.';
    }
  };
  return new Promise(() => undefined);
}
