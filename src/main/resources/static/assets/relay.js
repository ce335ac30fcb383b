/**
 * Two pages of one attempt in one browser: the page whose session has ended goes on under the
 * session of a page that was opened later. Says nothing about answers; where the browser has no
 * channel, the pages stay apart.
 *
 * @param {string} attempt its path in the API
 * @param {(path: string) => void} moved called with the newer page's path
 */
export function openRelay(attempt, moved) {
  const channel = new BroadcastChannel(`cehrs.${attempt.split('/').at(-1)}`);
  channel.addEventListener('message', ({ data }) => {
    if (typeof data === 'string' && /^\/s\/[\w-]+\/api\/attempts\/[\w-]+$/.test(data) && data !== attempt) {
      moved(data);
    }
  });
  channel.postMessage(attempt);
}
