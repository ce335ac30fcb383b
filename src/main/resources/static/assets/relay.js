import { all, byId } from './dom.js';

/**
 * Two pages of one attempt in one browser: the page whose session has ended goes on under the
 * session of a page that was opened later. Says nothing about answers; where the browser has no
 * channel or blocks it with its storage, the pages stay apart.
 *
 * @param {string} attempt its path in the API
 * @param {(path: string) => void} moved called with the newer page's path
 */
export function openRelay(attempt, moved) {
  try {
    const channel = new BroadcastChannel(`cehrs.${attempt.split('/').at(-1)}`);
    channel.addEventListener('message', ({ data }) => {
      if (typeof data === 'string' && /^\/s\/[\w-]+\/api\/attempts\/[\w-]+$/.test(data) && data !== attempt) {
        moved(data);
      }
    });
    channel.postMessage(attempt);
  } catch {
    // Nobody to speak to: the page works without.
  }
}

/**
 * Leads everything that this page still opens, and the page itself when it is loaded again, to
 * another session.
 *
 * @param {string} api the attempt's path in the API of that session
 */
export function leadTo(api) {
  const main = byId('main');
  const [before, now] = [sessionOf(main.dataset.path), sessionOf(api)];
  main.dataset.path = main.dataset.path?.replace(before, now);
  for (const link of all(`a[href^="${before}"]`)) {
    link.setAttribute('href', link.getAttribute('href')?.replace(before, now) ?? '');
  }
  history.replaceState(null, '', location.href.replace(before, now));
}

/** @param {string} [path] @returns {string} such as /s/4f1c/ */
function sessionOf(path = '') {
  return path.split('/', 3).join('/') + '/';
}
