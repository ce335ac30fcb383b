// Takes over the question that the server rendered and shows the others from memory, so that
// answering goes on without a connection. Until it has, the page works by plain forms.
import './page.js';
import { Api } from './api.js';
import { wireFilters } from './cells.js';
import { byId, byIdOf } from './dom.js';
import { Exam } from './exam.js';
import { recall, setTextSize } from './prefs.js';

const RETRY = 2_000;

wireTextSize();
const api = new Api(byId('main').dataset.api ?? '');
const attempt = await loadPatiently();
if (attempt.closed) {
  location.assign(attempt.result ?? `${byId('main').dataset.path}/result`);
} else {
  new Exam(api, attempt).open();
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

function wireTextSize() {
  const size = byIdOf('text-size', HTMLSelectElement);
  size.value = recall('text') ?? '100';
  size.addEventListener('change', () => setTextSize(size.value));
}
