/** @typedef {import('./api.js').Api} Api */
import { count } from './clock.js';
import { all, byId, byIdOf } from './dom.js';
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
  // Keep working, or Escape: what was asked for is not wanted any more.
  dialog.addEventListener('close', () => (pressed += 1));
  dialog.addEventListener('cancel', (event) => sending && event.preventDefault());
  byId('submit').addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });

  let pressed = 0;
  let sending = false;

  async function submit() {
    const mine = (pressed += 1);
    tell('Submitting…');
    const saved = await settled(PATIENCE);
    if (mine !== pressed || !dialog.open || sending) {
      return;
    }
    await (saved ? send() : tell(`${count(unsaved(), 'change')} not saved yet. Nothing was submitted. Check your connection, then try again.`));
  }

  async function send() {
    hold(true);
    const { verdict, reply } = await api.submit(clientId);
    hold(false);
    if (verdict === 'done') {
      open(reply.result);
    } else {
      tell(reply.message ?? 'The server did not answer. Your answers are saved, but not submitted yet. Try again.');
    }
  }

  /** There is no way back while it is on its way. @param {boolean} wanted */
  function hold(wanted) {
    sending = wanted;
    all('[method=dialog] button', dialog).forEach((button) => button.toggleAttribute('disabled', wanted));
    dialog.setAttribute('closedby', wanted ? 'none' : 'closerequest');
  }

  /** @param {string} problem */
  function tell(problem) {
    byId('confirm-problem').textContent = problem;
  }
}
