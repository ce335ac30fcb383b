/** @typedef {import('./api.js').Event} Event */
import { byId, element } from './dom.js';

/**
 * Names what a candidate did and the server did not get.
 *
 * @param {'elsewhere' | 'ended'} part of the page
 * @param {Event[]} lost
 */
export function nameLost(part, lost) {
  byId(`${part}-lost`).hidden = lost.length === 0;
  byId(`${part}-changes`).replaceChildren(...lost.map((event) => element('li', words(event))));
}

/** @param {Event} event */
function words({ position, kind, content }) {
  const what = {
    answer: `answer ${content.toUpperCase()}`,
    flag: content === 'on' ? 'the flag' : 'the flag taken away',
    strike: 'what was struck out',
    view: '',
  }[kind];
  return `Question ${position}: ${what}`;
}
