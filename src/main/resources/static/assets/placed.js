// The way back to the platform: the form goes by itself, and once only, for a platform takes one answer.
import './page.js';
import { byId, byIdOf } from './dom.js';

const form = byIdOf('back', HTMLFormElement);
const told = byId('going');
let gone = false;

form.addEventListener('submit', (event) => {
  if (gone) {
    event.preventDefault();
    return;
  }
  gone = true;
  told.textContent = told.dataset.message ?? '';
});

// Back from the course shows this page as it was left: its answer is used up.
form.requestSubmit();
