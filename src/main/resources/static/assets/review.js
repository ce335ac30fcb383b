// The review page as the server sends it, when the player is not running.
import './page.js';
import { Api } from './api.js';
import { wireFilters } from './cells.js';
import { showClock } from './clockview.js';
import { wireConfirm } from './confirm.js';
import { all, byId } from './dom.js';
import { timeIsUp } from './ending.js';

const api = new Api(byId('main').dataset.api ?? '');
const seconds = document.getElementById('clock')?.dataset.secondsLeft;

wireFilters();
wireConfirm(api, async () => true, () => 0);
showClock(
  seconds === undefined ? null : Number(seconds),
  () => Number(all('[data-count="unanswered"]')[0].textContent),
  () => timeIsUp(api, async () => undefined),
);
document.documentElement.classList.add('live');
