import './page.js';
import { byId, byIdOf } from './dom.js';
import { keysOf, withStorage } from './storage.js';

const place = byId('storage').dataset;
const keys = keysOf(place);

await withStorage(place, (storage) =>
  Promise.all([
    storage.put(keys.state, place.state ?? ''),
    storage.put(keys.nonce, place.nonce ?? ''),
  ]),
);
window.location.replace(byIdOf('onward', HTMLAnchorElement).href);
