// @ts-check
/** Every word that the interface says, out of the file of one language, and how its gaps are filled. */

// The build puts the file of the site's own language here: an import that waits for nothing works in every browser.
import strings from "./strings/en.js";

export { strings };

/** @typedef {"personalisation" | "reason" | "length"} Criterion */
/** @typedef {{other: string} & Partial<Record<Intl.LDMLPluralRule, string>>} Plural one sentence in the forms that {count} asks for */
/** @typedef {Record<string, string | number>} Gaps */

const plurals = new Intl.PluralRules(strings.locale);

/**
 * Fill the {gaps} of a message; one that is not known shows as a question mark.
 * @param {string | Plural} message
 * @param {Gaps} gaps
 */
export function say(message, gaps) {
  return formOf(message, gaps).replace(/\{(\w+)\}/g, (_, name) => String(gaps[name] ?? "?"));
}

/**
 * @param {string | Plural} message
 * @param {Gaps} gaps
 */
function formOf(message, { count }) {
  return typeof message === "string" ? message : (message[plurals.select(Number(count))] ?? message.other);
}

/**
 * Name several after each other: "A, B and C".
 * @param {string[]} names
 */
export function listed(names) {
  const { between, last } = strings.lists;
  return [names.slice(0, -1).join(between), ...names.slice(-1)].filter(Boolean).join(last);
}

/**
 * Say how long something takes, to five minutes where it is long.
 * @param {number} minutes
 */
export function duration(minutes) {
  const { durations } = strings;
  if (minutes < 60) return say(durations.minutes, { minutes });
  const rounded = 5 * Math.round(minutes / 5);
  const gaps = { hours: Math.floor(rounded / 60), minutes: rounded % 60 };
  return say(gaps.minutes ? durations.both : durations.hours, gaps);
}

/**
 * Write a day as the language does.
 * @param {Date} moment
 * @param {Intl.DateTimeFormatOptions} [options]
 */
export function dayIn(moment, options = { day: "numeric", month: "long", year: "numeric" }) {
  return moment.toLocaleDateString(strings.locale, options);
}
