// Takes over the question that the server rendered and shows the others from memory, so that
// answering goes on without a connection. Until it has, the page works by plain forms.
import './page.js';
import { Api } from './api.js';
import { wireFilters } from './cells.js';
import { claim } from './claim.js';
import { wireDisplay } from './display.js';
import { byId } from './dom.js';
import { Exam } from './exam.js';
import { openRelay } from './relay.js';

const RETRY = 2_000;

wireDisplay();
const api = new Api(byId('main').dataset.api ?? '');
const path = byId('main').dataset.path ?? '';
/** @type {Exam | undefined} */
let exam;
openRelay(byId('main').dataset.api ?? '', (moved) => exam?.moveTo(moved));
// First the attempt is taken, then read: what is read then, no other page changes unseen.
const clientId = await claim(api, path);
const attempt = await loadPatiently();
if (attempt.closed || attempt.paused) {
  location.assign(`${path}/${attempt.paused ? 'break' : 'result'}`);
} else {
  exam = new Exam(api, attempt, clientId);
  exam.open();
  wireFilters();
  document.documentElement.classList.add('live');
}

async function loadPatiently() {
  for (;;) {
    const loaded = await api.load();
    if (loaded) {
      return loaded;
    }
    await new Promise((resume) => setTimeout(resume, RETRY));
  }
}
