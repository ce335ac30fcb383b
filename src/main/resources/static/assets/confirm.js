/** @typedef {import('./api.js').Api} Api */
import { count } from './clock.js';
import { byId, byIdOf } from './dom.js';
import { open } from './ending.js';

const PATIENCE = 10_000;

/**
 * Puts the one confirmation before the submit into a dialog.
 *
 * @param {Api} api
 * @param {string} clientId
 * @param {(patience: number) => Promise<boolean>} settled whether everything is saved
 * @param {() => number} unsaved
 */
export function wireConfirm(api, clientId, settled, unsaved) {
  const dialog = byIdOf('confirm', HTMLDialogElement);
  byId('to-confirm').addEventListener('submit', (event) => {
    event.preventDefault();
    byId('confirm-problem').textContent = '';
    dialog.showModal();
  });
  byId('submit').addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });

  let busy = false;

  async function submit() {
    if (busy) {
      return;
    }
    busy = true;
    byId('confirm-problem').textContent = 'Submitting…';
    await (await settled(PATIENCE) ? send() : tell(`${count(unsaved(), 'change')} not saved yet. Nothing was submitted. Check your connection, then try again.`));
    busy = false;
  }

  async function send() {
    const { verdict, reply } = await api.submit(clientId);
    if (verdict === 'done') {
      open(reply.result);
    } else {
      tell(reply.message ?? 'The server did not answer. Your answers are saved, but not submitted yet. Try again.');
    }
  }

  /** @param {string} problem */
  function tell(problem) {
    byId('confirm-problem').textContent = problem;
  }
}
