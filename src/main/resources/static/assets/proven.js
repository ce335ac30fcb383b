import './page.js';
import { byId } from './dom.js';

const home = byId('proven').dataset.home ?? '/';
try {
  const answer = await fetch(home, { method: 'HEAD', credentials: 'same-origin' });
  if (answer.ok) {
    window.location.replace(home);
  }
} catch {
  // No connection: the button stays.
}
