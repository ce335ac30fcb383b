import { byIdOf } from './dom.js';

/**
 * Every shortcut needs Alt and Shift, so no letter alone does anything.
 *
 * @param {Record<string, () => void>} actions by the key's code, such as KeyN
 */
export function wireShortcuts(actions) {
  document.addEventListener('keydown', (event) => {
    const action = event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && actions[event.code];
    // The time is said in a dialog too; nothing behind one is done.
    if (action && (event.code === 'KeyT' || !document.querySelector('dialog[open]'))) {
      event.preventDefault();
      action();
    }
  });
  byIdOf('help-open', HTMLButtonElement).addEventListener('click', () => byIdOf('help', HTMLDialogElement).showModal());
}
