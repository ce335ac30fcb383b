/**
 * @typedef {import('./api.js').Api} Api
 * @typedef {import('./api.js').State} State
 */
import { openElsewhere } from './elsewhere.js';

const RETRY = 2_000;
const LEAVING = 1_000;
const ASK_EVERY = 5_000;

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
  const before = replaceInTab(`cehrs.page.${path.split('/').at(-1)}`, clientId);
  // Before the first question: whoever is quick presses a button while the answer is under way.
  addEventListener('pagehide', () => api.leave(clientId));
  addEventListener('pageshow', (event) => event.persisted && location.reload());
  const claimed = { clientId, before, confirmed: false };
  if ((await hold(api, claimed)) === 'superseded') {
    // The page that was left in this tab may still be giving it back.
    await new Promise((resume) => setTimeout(resume, LEAVING));
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
    await new Promise((resume) => setTimeout(resume, RETRY));
  }
}

/**
 * Asks again and again how the attempt stands, until this page has given it up.
 *
 * @param {Api} api
 * @param {string} clientId
 * @param {(state: State) => boolean} told whether this page has given the attempt up
 */
export function watch(api, clientId, told) {
  const timer = setInterval(async () => {
    const state = await api.state(clientId);
    // A page that is not the holder any more may still wait to be told what became of its answers.
    if (state && told(state)) {
      clearInterval(timer);
    }
  }, ASK_EVERY);
}

/**
 * @param {string} name
 * @param {string} value
 * @returns {string | null} what stood there before
 */
function replaceInTab(name, value) {
  try {
    const before = sessionStorage.getItem(name);
    sessionStorage.setItem(name, value);
    return before;
  } catch {
    // A frame of another site may have no storage: then the page that was left has given it back.
    return null;
  }
}

/** At most 36 characters; randomUUID is missing where the page is plain http. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
