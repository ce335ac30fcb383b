// Review and confirmation as the server sends them, when the player is not running.
import './page.js';
import { Api } from './api.js';
import { wireFilters } from './cells.js';
import { claim, watch } from './claim.js';
import { showClock } from './clockview.js';
import { wireConfirm } from './confirm.js';
import { Connection } from './connection.js';
import { wireDisplay } from './display.js';
import { all, byId } from './dom.js';
import { goneElsewhere } from './elsewhere.js';
import { timeIsUp } from './ending.js';
import { wireShortcuts } from './shortcuts.js';

wireDisplay();
const api = new Api(byId('main').dataset.api ?? '');
const clientId = await claim(api, byId('main').dataset.path ?? '');
const seconds = document.getElementById('clock')?.dataset.secondsLeft;
const connection = new Connection(() => 0, seconds !== undefined);
const clock = showClock(
  { secondsLeft: seconds === undefined ? null : Number(seconds), asked: performance.now() },
  () => Number(all('[data-count="unanswered"]')[0].textContent),
  async () => (await timeIsUp(api)) && location.reload(),
);

wireFilters();
wireShortcuts({ KeyT: clock.say });
watch(api, clientId, told, () => connection.lost());
if (document.getElementById('to-confirm')) {
  wireConfirm(api, clientId, async () => true, () => 0);
}
addEventListener('offline', () => connection.lost());
addEventListener('online', () => connection.back());
document.documentElement.classList.add('live');

/** @param {import('./api.js').State} state */
function told(state) {
  connection.back();
  if (state.closed || state.paused) {
    location.reload();
  } else if (state.held) {
    clock.sync(state);
  } else {
    goneElsewhere(api, clientId, []);
  }
  return state.closed || !state.held;
}
