const LEAST = 450;
const CALM = 100;

/** Asks the platform for a frame as high as the page. Platforms that know nothing of it never answer. */
export function fitFrame() {
  if (window.parent === window) {
    return;
  }
  document.documentElement.classList.add('framed');
  // In the player the frame only grows, so that its buttons stay where they are.
  const steady = document.body.classList.contains('player');
  let asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function ask() {
    const content = Math.ceil(document.body.getBoundingClientRect().height);
    const height = Math.max(LEAST, content, steady ? asked : 0);
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
