// A break: counts down to its end, then shows the exam again.
import './page.js';
import { Clock, face, spoken } from './clock.js';
import { byId } from './dom.js';

const main = byId('main');

new Clock(Number(main.dataset.secondsLeft), {
  tick: (left) => {
    byId('break-face').textContent = face(left);
  },
  warn: (left) => {
    byId('notice').textContent = `${spoken(left)} of your break left.`;
  },
  end: () => location.assign(main.dataset.path ?? ''),
});
// A laptop that slept stops counting; the server does not.
addEventListener('visibilitychange', () => document.visibilityState === 'visible' && location.reload());
