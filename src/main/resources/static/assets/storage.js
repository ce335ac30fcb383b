/** How long a platform may take before we go on without it, in milliseconds. */
const LIMIT = 2000;

/** @typedef {{ message_id: string, subject: string, error?: unknown, value?: unknown, supported_messages?: unknown }} Answer */

/**
 * The frame in which the platform keeps data: a named one beside ours, or its page around us.
 *
 * @param {string} target
 * @returns {Window | undefined}
 */
function frameOf(target) {
  const platform = window.parent;
  if (platform === window || target === '_parent') {
    return platform === window ? undefined : platform;
  }
  try {
    return Reflect.get(platform.frames, target);
  } catch {
    return undefined; // no frame of this name is there for us
  }
}

/** @param {unknown} data @returns {data is Answer} */
function isAnswer(data) {
  return typeof data === 'object' && data !== null && 'message_id' in data && 'subject' in data;
}

/** LTI Platform Storage: keeps little things at the platform, for a frame that has no cookies. */
class PlatformStorage {
  /** @param {Window} frame @param {string} origin */
  constructor(frame, origin) {
    this.frame = frame;
    this.origin = origin;
  }

  /** Fails where the platform cannot keep data. */
  async open() {
    const { supported_messages: supported } = await this.ask({ subject: 'lti.capabilities' });
    const subjects = Array.isArray(supported) ? supported.map((message) => message?.subject) : [];
    if (!subjects.includes('lti.put_data') || !subjects.includes('lti.get_data')) {
      throw new Error('the platform keeps no data');
    }
  }

  /** @param {string} key @param {string | null} value null deletes */
  put(key, value) {
    return this.ask({ subject: 'lti.put_data', key, value });
  }

  /** @param {string} key @returns {Promise<string>} empty where nothing is kept */
  async get(key) {
    const { value } = await this.ask({ subject: 'lti.get_data', key });
    return typeof value === 'string' ? value : '';
  }

  /**
   * Hears the answer of that frame, that origin and that question alone.
   *
   * @param {{ subject: string, key?: string, value?: string | null }} question
   * @returns {Promise<Answer>}
   */
  ask(question) {
    const id = Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(16)).join('');
    return new Promise((resolve, reject) => {
      /** @param {MessageEvent} event */
      const hear = ({ source, origin, data }) => {
        const ours = source === this.frame && origin === this.origin && isAnswer(data);
        if (!ours || data.message_id !== id || data.subject !== `${question.subject}.response`) {
          return;
        }
        window.removeEventListener('message', hear);
        if (data.error) {
          reject(new Error('the platform refused'));
        } else {
          resolve(data);
        }
      };
      window.addEventListener('message', hear);
      this.frame.postMessage({ ...question, message_id: id }, this.origin);
    });
  }
}

/**
 * Works with the storage that a page names; undefined where there is none, or it takes too long.
 *
 * @template T
 * @param {DOMStringMap} place
 * @param {(storage: PlatformStorage) => Promise<T>} work
 * @returns {Promise<T | undefined>}
 */
export async function withStorage(place, work) {
  const frame = frameOf(place.target ?? '');
  if (!frame) {
    return undefined;
  }
  const storage = new PlatformStorage(frame, place.origin ?? '');
  const late = new Promise((resolve) => setTimeout(resolve, LIMIT));
  try {
    return /** @type {T | undefined} */ (
      await Promise.race([storage.open().then(() => work(storage)), late])
    );
  } catch {
    return undefined;
  }
}

/** Names of what a login keeps. @param {DOMStringMap} place */
export function keysOf(place) {
  return { state: `cehrs_state_${place.key}`, nonce: `cehrs_nonce_${place.key}` };
}
