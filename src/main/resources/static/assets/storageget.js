import './page.js';
import { byId, byIdOf } from './dom.js';
import { keysOf, withStorage } from './storage.js';

const place = byId('storage').dataset;
const keys = keysOf(place);
const form = byIdOf('stored', HTMLFormElement);

const stored = await withStorage(place, async (storage) => {
  const values = await Promise.all([storage.get(keys.state), storage.get(keys.nonce)]);
  // Asked for, not waited for: the platform hears it though this page goes away.
  storage.put(keys.state, null);
  storage.put(keys.nonce, null);
  return values;
});

/** @param {string} name @param {string} value */
function fill(name, value) {
  const input = form.elements.namedItem(name);
  if (input instanceof HTMLInputElement) {
    input.value = value;
  }
}

if (stored) {
  fill('stored_state', stored[0]);
  fill('stored_nonce', stored[1]);
}
form.submit();
