// @ts-check
/** The network that a learner's choices build, drawn: who is in it, and what it is worth against its size. */

import { shape, textAt } from "./drawing.js";
import { make } from "./elements.js";
import { en } from "./strings.js";

/** @typedef {import("./exercise-data.js").Candidate} Candidate */
/** @typedef {{label: string, size: number, value: number, look: string}} Point */

const SIDE = 240;
const CENTRE = SIDE / 2;
/** How far people stand from the middle, by what was chosen: the nearer, the sooner. */
const DISTANCE = { now: 62, later: 92, leave: 108 };
/** Room around the drawing of value against size. */
const EDGE = { left: 34, right: 12, top: 12, bottom: 30 };

/**
 * @param {Candidate[]} candidates
 * @param {Record<string, string>} picks
 */
export function networkPicture(candidates, picks) {
  const asked = candidates.filter((_, number) => picks[number] === "now");
  const value = worth(asked);
  const best = candidates.filter(({ best }) => best === "now");
  /** @type {Point[]} */
  const points = [
    { label: en.network.everybody, size: candidates.length, value: worth(candidates), look: "other" },
    { label: en.network.best, size: best.length, value: worth(best), look: "other" },
    { label: en.network.you, size: asked.length, value, look: "you" },
  ];
  return make(
    "figure",
    { class: "cw-network" },
    make("div", { class: "cw-network__pictures" }, web(candidates, picks), chart(points, candidates.length)),
    make("figcaption", {}, en.network.caption(asked.length, candidates.length, value, worth(best))),
  );
}

/**
 * What a network is worth: each contact its value, less what everybody costs who brings nothing.
 * @param {Candidate[]} people
 */
function worth(people) {
  return people.reduce((sum, { value }) => sum + (value > 0 ? value : -1), 0);
}

/**
 * @param {Candidate[]} candidates
 * @param {Record<string, string>} picks
 */
function web(candidates, picks) {
  const drawing = canvas("cw-network__web");
  candidates.forEach(({ name, value }, number) => {
    const pick = /** @type {keyof typeof DISTANCE} */ (picks[number]);
    const angle = (2 * Math.PI * number) / candidates.length - Math.PI / 2;
    const [x, y] = [Math.cos(angle), Math.sin(angle)].map((part) => CENTRE + part * DISTANCE[pick]);
    if (pick !== "leave") drawing.append(shape("line", { class: `cw-network__line cw-network__line--${pick}`, x1: CENTRE, y1: CENTRE, x2: x, y2: y }));
    drawing.append(shape("circle", { class: `cw-network__person cw-network__person--${pick}`, cx: x, cy: y, r: 9 + 3 * value }));
    drawing.append(textAt(x, y + 4, initials(name), "middle", "cw-network__initials"));
  });
  drawing.append(shape("circle", { class: "cw-network__self", cx: CENTRE, cy: CENTRE, r: 20 }));
  drawing.append(textAt(CENTRE, CENTRE + 4, en.network.you, "middle", "cw-network__self-name"));
  return drawing;
}

/**
 * @param {Point[]} points
 * @param {number} most
 */
function chart(points, most) {
  const drawing = canvas("cw-network__chart");
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(1, ...values)];
  const x = (/** @type {number} */ size) => EDGE.left + (size / most) * (SIDE - EDGE.left - EDGE.right);
  const y = (/** @type {number} */ value) => SIDE - EDGE.bottom - ((value - low) / (high - low)) * (SIDE - EDGE.top - EDGE.bottom);
  drawing.append(shape("line", { class: "cw-network__axis", x1: x(0), y1: y(low), x2: x(most), y2: y(low) }));
  drawing.append(shape("line", { class: "cw-network__axis", x1: x(0), y1: y(low), x2: x(0), y2: y(high) }));
  drawing.append(textAt(x(most), SIDE - 8, en.network.size, "end", "cw-network__name"));
  const upright = textAt(0, 0, en.network.value, "end", "cw-network__name");
  upright.setAttribute("transform", `translate(14 ${EDGE.top}) rotate(-90)`);
  drawing.append(upright);
  for (const { label: name, size, value, look } of points) {
    const isLate = size > most / 2;
    drawing.append(shape("circle", { class: `cw-network__point cw-network__point--${look}`, cx: x(size), cy: y(value), r: look === "you" ? 7 : 5 }));
    drawing.append(textAt(x(size) + (isLate ? -10 : 10), y(value) + (look === "you" ? 14 : -6), name, isLate ? "end" : "start", "cw-network__name"));
  }
  return drawing;
}

/** @param {string} look */
function canvas(look) {
  return shape("svg", { class: look, viewBox: `0 0 ${SIDE} ${SIDE}`, "aria-hidden": "true" });
}

/** @param {string} name */
function initials(name) {
  const words = name.split(/[\s-]+/).filter(Boolean);
  return [words[0], words.length > 1 ? words[words.length - 1] : ""].map((word) => [...word][0] ?? "").join("").toUpperCase();
}
