import { Clock, LOW_FROM, count, face, spoken } from './clock.js';
import { byId } from './dom.js';
import { recall, remember } from './prefs.js';

/**
 * The clock on the page: silent digits, which can be hidden, and a status that speaks at 30, 10, 5
 * and 1 minutes.
 *
 * @param {number | null} secondsLeft null means untimed
 * @param {() => number} unanswered
 * @param {() => void} end
 */
export function showClock(secondsLeft, unanswered, end) {
  let hidden = recall('time') === 'hidden';
  let wasLow = secondsLeft !== null && secondsLeft <= LOW_FROM;
  const clock = new Clock(secondsLeft, { tick, warn: () => say(), end });
  if (clock.timed) {
    byId('clock-toggle').addEventListener('click', () => hide(!hidden));
    byId('clock-say').addEventListener('click', say);
    hide(hidden && !wasLow);
  }

  /** @param {number} left */
  function tick(left) {
    byId('clock-face').textContent = face(left);
    const low = left <= LOW_FROM;
    byId('clock').dataset.low = String(low);
    if (low && !wasLow) {
      hide(false);
    }
    wasLow = low;
  }

  /** @param {boolean} wanted */
  function hide(wanted) {
    hidden = wanted;
    byId('clock-face').hidden = hidden;
    byId('clock-toggle').textContent = hidden ? 'Show time' : 'Hide time';
    remember('time', hidden ? 'hidden' : 'shown');
  }

  function say() {
    const open = unanswered();
    byId('notice').textContent = clock.timed
      ? `${spoken(clock.left)} left. ${count(open, 'question')} ${open === 1 ? 'is' : 'are'} unanswered.`
      : 'There is no time limit.';
  }

  return { sync: clock.sync.bind(clock), say };
}
