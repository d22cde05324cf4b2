// @ts-check
/** The network that a learner's choices build, drawn: who is in it, and what it is worth against its size. */

import { shape, textAt } from "./drawing.js";
import { make } from "./elements.js";
import { mostBySize, worth } from "./network-worth.js";
import { say, strings } from "./strings.js";
import { worthChart } from "./worth-chart.js";

/** @typedef {import("./exercise-data.js").Candidate} Candidate */

const CHOICES = /** @type {const} */ (["now", "later", "leave"]);
const SIDE = 260;
const CENTRE = SIDE / 2;
/** How far people stand from the middle, by what was chosen: the nearer, the sooner. */
const DISTANCE = { now: 66, later: 98, leave: 108 };

/**
 * Draw the choices; what the drawings show is said below them, too.
 * @param {Candidate[]} candidates
 * @param {Record<string, string>} picks
 */
export function networkPicture(candidates, picks) {
  const asked = candidates.filter((_, number) => picks[number] === "now");
  const most = mostBySize(candidates);
  const words = say(strings.network.caption, {
    asked: asked.length,
    count: candidates.length,
    value: worth(asked),
    best: Math.max(...most),
    everybody: most[candidates.length],
  });
  return make(
    "figure",
    { class: "cw-network" },
    make(
      "div",
      { class: "cw-network__pictures" },
      picture(web(candidates, picks), strings.network.web, legend(), whoIsWhere(candidates, picks)),
      picture(worthChart(most, { size: asked.length, value: worth(asked) }), strings.network.chart),
    ),
    make("figcaption", {}, words),
  );
}

/**
 * @param {Element} drawing
 * @param {string} title
 * @param {...Element} below
 */
function picture(drawing, title, ...below) {
  drawing.setAttribute("aria-hidden", "true");
  return make("div", { class: "cw-network__picture" }, make("p", { class: "cw-network__title" }, title), drawing, ...below);
}

/**
 * @param {Candidate[]} candidates
 * @param {Record<string, string>} picks
 */
function whoIsWhere(candidates, picks) {
  const sentences = CHOICES.map((choice) => {
    const names = candidates.filter((_, number) => picks[number] === choice).map(({ name }) => name);
    return say(strings.network.who[choice], { names: names.join(strings.lists.between) || strings.network.nobody });
  });
  return make("p", { class: "cw-visually-hidden" }, sentences.join(" "));
}

/** Say what the lines and the circles of the web mean. */
function legend() {
  const entries = CHOICES.map((choice) => {
    const sample = shape("svg", { class: "cw-network__sample", viewBox: "0 0 44 16" });
    if (choice !== "leave") sample.append(shape("line", { class: `cw-network__line cw-network__line--${choice}`, x1: 0, y1: 8, x2: 28, y2: 8 }));
    sample.append(shape("circle", { class: `cw-network__person cw-network__person--${choice}`, cx: 34, cy: 8, r: 6.5 }));
    return make("li", {}, sample, strings.network.legend[choice]);
  });
  return make("ul", { class: "cw-network__legend", "aria-hidden": "true" }, ...entries, make("li", {}, strings.network.legend.size));
}

/**
 * @param {Candidate[]} candidates
 * @param {Record<string, string>} picks
 */
function web(candidates, picks) {
  const drawing = shape("svg", { class: "cw-network__web", viewBox: `0 0 ${SIDE} ${SIDE}` });
  candidates.forEach(({ name, value }, number) => {
    const pick = /** @type {keyof typeof DISTANCE} */ (picks[number]);
    if (!(pick in DISTANCE)) return; // An answer from before this person came into the course.
    const angle = (2 * Math.PI * number) / candidates.length - Math.PI / 2;
    const [x, y] = [Math.cos(angle), Math.sin(angle)].map((part) => CENTRE + part * DISTANCE[pick]);
    if (pick !== "leave") drawing.append(shape("line", { class: `cw-network__line cw-network__line--${pick}`, x1: CENTRE, y1: CENTRE, x2: x, y2: y }));
    drawing.append(shape("circle", { class: `cw-network__person cw-network__person--${pick}`, cx: x, cy: y, r: 11 + 3 * value }));
    drawing.append(textAt(x, y + 4, initials(name), "middle", "cw-network__initials"));
  });
  drawing.append(shape("circle", { class: "cw-network__self", cx: CENTRE, cy: CENTRE, r: 22 }));
  drawing.append(textAt(CENTRE, CENTRE + 4, strings.network.you, "middle", "cw-network__self-name"));
  return drawing;
}

/** @param {string} name */
function initials(name) {
  const words = name.split(/[\s-]+/).filter(Boolean);
  return [words[0], words.length > 1 ? words[words.length - 1] : ""].map((word) => [...word][0] ?? "").join("").toUpperCase();
}
