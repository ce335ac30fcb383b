// Loaded by every page, directly or by the page's own module.
import { fitFrame } from './frame.js';
import { all } from './dom.js';
import { showWishes } from './prefs.js';

showWishes();

all('time').forEach((time) => {
  const when = new Date(time.getAttribute('datetime') ?? '');
  time.textContent = when.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
});

all('form[data-opens-tab][target=_blank]').forEach((form) =>
  form.addEventListener('submit', () => {
    const told = document.getElementById('tab-opened');
    if (told) {
      told.textContent = told.dataset.message ?? '';
    }
  }),
);

fitFrame();
