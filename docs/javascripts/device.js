// @ts-check
/** The one place in this browser's storage where the course keeps what it knows of a learner. */

const SITE = new URL("../", import.meta.url).pathname;
/** Whatever the version of what stands in it, or learners would lose what they have; the 1 is part of the name. */
const KEY = `connect-well:1:${SITE}`;
const UNREADABLE = `${KEY}:unreadable`;

/** The one of a page; whatever it does may throw, as browsers refuse. */
export const device = {
  read() {
    return localStorage.getItem(KEY);
  },

  /** @param {unknown} content */
  write(content) {
    localStorage.setItem(KEY, JSON.stringify(content));
  },

  /**
   * Keep what cannot be read where it is in nobody's way.
   * @param {string} json
   * @param {unknown} instead not nothing: other tabs would take that for the button that erases everything
   */
  setAside(json, instead) {
    localStorage.setItem(UNREADABLE, json);
    device.write(instead);
  },

  erase() {
    localStorage.removeItem(KEY);
    localStorage.removeItem(UNREADABLE);
  },

  /**
   * Tell whether an event speaks of what the course keeps.
   * @param {StorageEvent} event
   */
  isMeant({ key }) {
    return key === null || key === KEY;
  },

  /**
   * Say why nothing could be written.
   * @param {unknown} error
   * @returns {"full" | "refused"}
   */
  reason(error) {
    return error instanceof DOMException && /quota/i.test(error.name) ? "full" : "refused";
  },
};
