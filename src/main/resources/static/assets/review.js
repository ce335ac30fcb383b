// Review and confirmation as the server sends them, when the player is not running.
import './page.js';
import { Api } from './api.js';
import { wireFilters } from './cells.js';
import { claim, watch } from './claim.js';
import { showClock } from './clockview.js';
import { wireConfirm } from './confirm.js';
import { all, byId } from './dom.js';
import { goneElsewhere } from './elsewhere.js';
import { timeIsUp } from './ending.js';

const api = new Api(byId('main').dataset.api ?? '');
const clientId = await claim(api, byId('main').dataset.path ?? '');
const seconds = document.getElementById('clock')?.dataset.secondsLeft;

wireFilters();
watch(api, clientId, ({ closed, held, paused }) => {
  if (closed || paused) {
    location.reload();
  } else if (!held) {
    goneElsewhere(api, clientId, []);
  }
  return closed || !held;
});
if (document.getElementById('to-confirm')) {
  wireConfirm(api, clientId, async () => true, () => 0);
}
showClock(
  seconds === undefined ? null : Number(seconds),
  () => Number(all('[data-count="unanswered"]')[0].textContent),
  async () => (await timeIsUp(api)) && location.reload(),
);
document.documentElement.classList.add('live');
