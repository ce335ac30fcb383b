/**
 * @typedef {import('./api.js').Api} Api
 * @typedef {import('./api.js').State} State
 */
import { openElsewhere } from './elsewhere.js';

const RETRY = 2_000;
const LEAVING = 1_000;
const ASK_EVERY = 5_000;
const ASK_AGAIN = 1_000;

/**
 * Makes this page the one that writes on the attempt, and gives it back when the page is left. Where
 * another page has the attempt, the candidate is asked; a reload of the same tab asks nothing.
 *
 * @param {Api} api
 * @param {string} path of the attempt
 * @returns {Promise<string>} this page's client id, once it has the attempt
 */
export async function claim(api, path) {
  const clientId = newId();
  const before = passOn(`cehrs.page.${path.split('/').at(-1)}`, clientId);
  // Before the first question: whoever is quick presses a button while the answer is under way.
  addEventListener('pagehide', () => api.leave(clientId));
  addEventListener('pageshow', (event) => event.persisted && location.reload());
  const claimed = { clientId, before, confirmed: false };
  if ((await hold(api, claimed)) === 'superseded') {
    // The page that was left in this tab may still be giving it back.
    await sleep(LEAVING);
    if ((await hold(api, claimed)) === 'superseded') {
      await openElsewhere(api, clientId);
    }
  }
  return clientId;
}

/**
 * @param {Api} api
 * @param {{clientId: string, before: string | null, confirmed: boolean}} claimed
 */
async function hold(api, claimed) {
  for (;;) {
    const { verdict } = await api.hold(claimed);
    if (verdict !== 'retry') {
      return verdict;
    }
    await sleep(RETRY);
  }
}

/**
 * Asks again and again how the attempt stands, until this page has given it up. One question may be
 * lost; when the next is too, there is no connection.
 *
 * @param {Api} api
 * @param {string} clientId
 * @param {(state: State) => boolean} told whether this page has given the attempt up
 * @param {() => void} [unheard] the server does not answer
 */
export async function watch(api, clientId, told, unheard) {
  let [failed, over] = [0, false];
  while (!over) {
    await sleep(failed === 1 ? ASK_AGAIN : ASK_EVERY);
    const { verdict, reply } = await api.state(clientId);
    failed = verdict === 'retry' ? failed + 1 : 0;
    if (failed > 1) {
      unheard?.();
    }
    // A page that is not the holder any more may still wait to be told what became of its answers.
    over = verdict === 'done' && told(/** @type {State} */ (reply));
  }
}

/**
 * Leaves the value to the next page of this tab. It stands there only while this page is out of
 * sight: a tab that is duplicated takes a copy along, and is no reload.
 *
 * @param {string} name
 * @param {string} value
 * @returns {string | null} what the page before left
 */
function passOn(name, value) {
  try {
    const before = sessionStorage.getItem(name);
    const show = () => (document.hidden ? sessionStorage.setItem(name, value) : sessionStorage.removeItem(name));
    addEventListener('pagehide', () => sessionStorage.setItem(name, value));
    // Browsers end a page in the background without a word.
    document.addEventListener('visibilitychange', show);
    show();
    return before;
  } catch {
    // A frame of another site may have no storage: then the page that was left has given it back.
    return null;
  }
}

/** @param {number} milliseconds */
function sleep(milliseconds) {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}

/** At most 36 characters; randomUUID is missing where the page is plain http. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
