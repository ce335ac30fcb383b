// The picker: a teacher's own time zone is chosen, unless the form came back with one.
import './page.js';
import { byIdOf, element } from './dom.js';

const zones = byIdOf('zone', HTMLSelectElement);
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;

if (own && !zones.querySelector('option[selected]')) {
  if (!Array.from(zones.options).some((option) => option.value === own)) {
    zones.append(element('option', own.replaceAll('_', ' '), { value: own }));
  }
  zones.value = own;
}
