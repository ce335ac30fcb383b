// A break: counts down to its end, then shows the exam again.
import './page.js';
import { Api } from './api.js';
import { watch } from './claim.js';
import { Clock, face, spoken } from './clock.js';
import { byId } from './dom.js';

/** In seconds: more than a slow answer moves the time. */
const LEEWAY = 30;

const main = byId('main');
const clock = new Clock({ secondsLeft: Number(main.dataset.secondsLeft), asked: performance.now() }, {
  tick: (left) => {
    byId('break-face').textContent = face(left);
  },
  warn: (left) => {
    byId('notice').textContent = `${spoken(left)} of your break left.`;
  },
  // Whole seconds were told: it may last up to one more.
  end: () => setTimeout(goOn, 1_000),
});
// A break may end on another device, or a teacher may change what is granted.
watch(new Api(main.dataset.api ?? ''), '', ({ paused, breakSecondsLeft, asked }) => {
  if (!paused) {
    goOn();
  } else if (Math.abs(breakSecondsLeft - clock.left) > LEEWAY) {
    location.reload();
  } else {
    clock.sync({ secondsLeft: breakSecondsLeft, asked });
  }
  return !paused;
});
// A laptop that slept stops counting; the server does not.
addEventListener('visibilitychange', () => document.visibilityState === 'visible' && location.reload());

function goOn() {
  location.assign(main.dataset.path ?? '');
}
