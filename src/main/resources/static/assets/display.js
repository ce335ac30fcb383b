import { all } from './dom.js';
import { recall, remember, showWishes } from './prefs.js';

/** Lets the candidate choose text size and contrast. */
export function wireDisplay() {
  for (const choice of all('.display select')) {
    if (choice instanceof HTMLSelectElement) {
      choice.value = recall(choice.name) ?? choice.value;
      choice.addEventListener('change', () => {
        remember(choice.name, choice.value);
        showWishes();
      });
    }
  }
}
