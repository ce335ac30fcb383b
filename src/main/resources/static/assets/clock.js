const WARN_AT = [1800, 600, 300, 60];
const LOW_FROM = 300;
const LEEWAY = 30;
const LATE = 2;

/** @typedef {{secondsLeft?: number | null, asked?: number}} Left whole seconds as the server said them, and when it was asked */

/**
 * Counts down to the server's deadline. Time comes from the server and from performance.now();
 * the device's own clock has no say.
 */
export class Clock {
  #end = Infinity;
  #last = Infinity;
  /** The lowest mark that was spoken. */
  #warned = Infinity;
  #on;

  /**
   * @param {Left} left null seconds mean untimed
   * @param {{tick: (left: number) => void, warn: (left: number) => void, end: () => void}} on
   */
  constructor(left, on) {
    this.#on = on;
    this.sync(left);
    this.#last = this.left;
    if (this.timed) {
      on.tick(this.left);
    }
    setInterval(() => this.timed && this.#tick(), 1000);
  }

  get timed() {
    return this.#end !== Infinity;
  }

  /** Whole seconds left, never negative. */
  get left() {
    return Math.max(0, Math.ceil((this.#end - performance.now()) / 1000));
  }

  /**
   * The server answered at some time between question and answer. An end that can be true stays as it
   * is; any other becomes the earliest that can be, so that no answer is given after the true one.
   *
   * @param {Left} left
   */
  sync({ secondsLeft, asked }) {
    const now = performance.now();
    if (typeof secondsLeft === 'number') {
      const earliest = (asked ?? now) + secondsLeft * 1000;
      const latest = now + (secondsLeft + 1) * 1000;
      this.#end = earliest <= this.#end && this.#end <= latest ? this.#end : earliest;
    }
  }

  /** The limit itself was changed. @param {Left} left null seconds mean untimed from now on */
  move(left) {
    this.#end = Infinity;
    this.sync(left);
    this.#last = this.left;
  }

  #tick() {
    const [before, now] = [this.#last, this.left];
    this.#last = now;
    this.#on.tick(now);
    if (now === 0) {
      if (before > 0) this.#on.end();
    } else {
      this.#warn(before, now);
    }
  }

  /** @param {number} before @param {number} now */
  #warn(before, now) {
    // The server's answers move the time by a second or so; only a real gift of time makes a mark new.
    if (now > this.#warned + LEEWAY) {
      this.#warned = Infinity;
    }
    const passed = WARN_AT.filter((mark) => mark < this.#warned && before > mark && now <= mark);
    if (passed.length > 0) {
      this.#warned = Math.min(...passed);
      this.#on.warn(now);
    }
  }
}

/** @param {number} seconds @returns {string} such as 1:52:07 or 4:09 */
export function face(seconds) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/**
 * A device that comes a second late makes no nine minutes of ten.
 *
 * @param {number} seconds
 * @returns {string} such as 1 hour 52 minutes
 */
export function spoken(seconds) {
  const minutes = Math.floor((seconds + LATE) / 60);
  const parts = minutes === 0
    ? [count(seconds, 'second')]
    : [Math.floor(minutes / 60) > 0 ? count(Math.floor(minutes / 60), 'hour') : '', minutes % 60 > 0 ? count(minutes % 60, 'minute') : ''];
  return parts.filter(Boolean).join(' ');
}

/** @param {number} number @param {string} noun */
export function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

export { LOW_FROM };
