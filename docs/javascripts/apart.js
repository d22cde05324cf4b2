// @ts-check
/** Records that share an id and differ, as in a file that was changed by hand: each stays, under an id of its own. */

/**
 * Keep the id of the newest and give the others one that hangs on what they say, the same in whatever order they meet.
 * @template {{id: string, at: number, disagreement?: unknown}} Kind
 * @param {Kind[]} records
 * @returns {Kind[]}
 */
export function apart(records) {
  /** @type {Map<string, Kind[]>} */
  const named = new Map();
  for (const record of records) named.set(record.id, [...(named.get(record.id) ?? []), record]);
  return [...named.values()].flatMap((same) => (isOne(same) ? same : parted(same)));
}

/** @param {object[]} same */
function isOne([first, ...others]) {
  const text = JSON.stringify(contentOf(first));
  return others.every((other) => JSON.stringify(contentOf(other)) === text);
}

/**
 * @template {{id: string, at: number}} Kind
 * @param {Kind[]} same
 * @returns {Kind[]}
 */
function parted(same) {
  const told = same.map((record) => ({ record, text: canonical(contentOf(record)) }));
  const stays = told.reduce((one, other) => (isAfter(other, one) ? other : one)).text;
  return told.map(({ record, text }) => (text === stays ? record : { ...record, id: `${record.id}~${shortOf(text)}` }));
}

/** @typedef {{record: {at: number}, text: string}} Told */

/**
 * @param {Told} one
 * @param {Told} other
 */
function isAfter(one, other) {
  if (one.record.at !== other.record.at) return one.record.at > other.record.at;
  return one.text > other.text;
}

/**
 * What the learner says of a record later does not make it another one.
 * @param {any} record
 */
function contentOf({ disagreement, ...content }) {
  return content;
}

/**
 * Write a value the same in whatever order its keys come.
 * @param {unknown} value
 */
function canonical(value) {
  return JSON.stringify(value, (_, part) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/**
 * Make a short name of a text; FNV-1a, 32 bits.
 * @param {string} text
 */
function shortOf(text) {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
