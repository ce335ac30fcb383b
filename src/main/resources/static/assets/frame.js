const LEAST = 450;
const AMPLE = 900;
/** What browser and course page take of a screen, roughly. */
const TAKEN = 300;
const CALM = 100;

/** Asks the platform for a frame as high as the page. Platforms that know nothing of it never answer. */
export function fitFrame() {
  if (window.parent === window) {
    return;
  }
  // The player's buttons stand at the frame's foot: it asks for a foot that is in sight, once.
  const wanted = document.body.classList.contains('player') ? ampleHeight : contentHeight;
  let asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function ask() {
    const height = Math.max(LEAST, wanted());
    if (height !== asked) {
      asked = height;
      window.parent.postMessage({ subject: 'lti.frameResize', height }, '*');
    }
  }

  new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(ask, CALM);
  }).observe(document.body);
}

function contentHeight() {
  return Math.ceil(document.body.getBoundingClientRect().height);
}

/** A page before may have asked for more than a window shows. */
function ampleHeight() {
  return Math.min(AMPLE, screen.availHeight - TAKEN);
}
