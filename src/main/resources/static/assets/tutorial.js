// The player with questions that try it out. Nothing that is done here leaves the page.
import './page.js';
import { Api } from './api.js';
import { wireFilters } from './cells.js';
import { wireDisplay } from './display.js';
import { byId } from './dom.js';
import { Exam } from './exam.js';

/** @typedef {import('./api.js').Outcome} Outcome */

const { api: path = '', path: pages = '' } = byId('main').dataset;

class Tutorial extends Api {
  /** @returns {Promise<Outcome>} */
  async send() {
    return { verdict: 'done', reply: {} };
  }

  /** @returns {Promise<Outcome>} */
  async submit() {
    return { verdict: 'done', reply: { result: `${pages}/end` } };
  }

  submitAtEnd() {
    return this.submit();
  }

  /** Nobody changes anything from elsewhere. @returns {Promise<Outcome>} */
  async state() {
    return { verdict: 'refused', reply: {} };
  }
}

wireDisplay();
const tutorial = new Tutorial(path);
const questions = await tutorial.load();
// Where they cannot be had, the page works by plain forms.
if (questions) {
  new Exam(tutorial, questions, 'tutorial').open();
  wireFilters();
  document.documentElement.classList.add('live');
}
