/** @typedef {import('./clock.js').Left} Left */
import { Clock, LOW_FROM, count, face, spoken } from './clock.js';
import { all, byId } from './dom.js';
import { recall, remember } from './prefs.js';

/**
 * The clock on the page: silent digits, which can be hidden, and a status that speaks at 30, 10, 5
 * and 1 minutes.
 *
 * @param {Left} left null seconds mean untimed
 * @param {() => number} unanswered
 * @param {() => void} end
 */
export function showClock(left, unanswered, end) {
  const attempt = (byId('main').dataset.api ?? '').split('/').at(-1) ?? '';
  let hidden = false;
  let wasLow = typeof left.secondsLeft === 'number' && left.secondsLeft <= LOW_FROM;
  const clock = new Clock(left, { tick, warn: () => say(), end });
  byId('clock-toggle').addEventListener('click', toggle);
  byId('clock-say').addEventListener('click', say);
  all('dialog').forEach((dialog) => dialog.addEventListener('close', () => (statusIn(dialog).textContent = '')));
  if (clock.timed) {
    hide(wasLow ? recall('lastminutes') === attempt : recall('time') === 'hidden');
  }

  /** In the last minutes the time comes back; whoever hides it even then means this exam alone. */
  function toggle() {
    hide(!hidden);
    remember('time', hidden ? 'hidden' : 'shown');
    remember('lastminutes', hidden && wasLow ? attempt : '');
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
  }

  function say() {
    const open = unanswered();
    announce(clock.timed
      ? `${spoken(clock.left)} left. ${count(open, 'question')} ${open === 1 ? 'is' : 'are'} unanswered.`
      : 'There is no time limit.');
  }

  /** The teacher changed the limit. @param {Left} changed */
  function move(changed) {
    clock.move(changed);
    byId('clock-timed').hidden = !clock.timed;
    byId('clock-none').hidden = clock.timed;
    announce(clock.timed
      ? `Your time limit has changed: ${spoken(clock.left)} left.`
      : 'Your time limit has changed: you have no time limit now.');
  }

  return { sync: clock.sync.bind(clock), move, say };
}

/** An open dialog makes the rest of the page silent, so it has a status of its own. @param {string} words */
function announce(words) {
  byId('notice').textContent = words;
  all('dialog[open]').forEach((dialog) => (statusIn(dialog).textContent = words));
}

/** @param {HTMLElement} dialog */
function statusIn(dialog) {
  return all('.banner[role=status]', dialog)[0];
}
