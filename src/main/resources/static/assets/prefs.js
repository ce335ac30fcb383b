const NAME = 'cehrs_display';
const YEAR = 31_536_000;

/**
 * What a candidate likes: text size, contrast, whether the time is shown. Kept in a partitioned
 * cookie, which a frame of another site may have where it may have no storage. Where the browser
 * keeps not even that, a wish lasts as long as the page.
 */
const wishes = new URLSearchParams(
  document.cookie
    .split('; ')
    .find((each) => each.startsWith(`${NAME}=`))
    ?.slice(NAME.length + 1),
);

/** @param {string} name @param {string} value letters, digits and hyphens alone */
export function remember(name, value) {
  wishes.set(name, value);
  document.cookie = `${NAME}=${wishes}; Path=/s; Max-Age=${YEAR}; Secure; SameSite=None; Partitioned`;
}

/** @param {string} name @returns {string | undefined} */
export function recall(name) {
  return wishes.get(name) ?? undefined;
}

/** Shows the whole page as the candidate likes it. */
export function showWishes() {
  for (const name of ['text', 'contrast']) {
    document.documentElement.dataset[name] = recall(name) ?? '';
  }
}
