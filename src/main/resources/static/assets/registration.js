import './page.js';
import { all } from './dom.js';

// A platform that shows this page in a frame or a window of its own closes it when asked to.
const platform = window.opener ?? (window.parent === window ? null : window.parent);

all('[data-closes]').forEach((button) => {
  button.hidden = !platform;
  button.addEventListener('click', () =>
    platform?.postMessage({ subject: 'org.imsglobal.lti.close' }, '*'),
  );
});

all('[data-by-hand]').forEach((text) => {
  text.hidden = Boolean(platform);
});

all('form[data-once]').forEach((form) =>
  form.addEventListener('submit', () =>
    all('button', form).forEach((button) => button.setAttribute('disabled', '')),
  ),
);
