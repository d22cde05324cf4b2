// @ts-check
/** What a network is worth, drawn against its size: the most that each size can be worth, and where the learner stands. */

import { shape, textAt } from "./drawing.js";
import { strings } from "./strings.js";

/** @typedef {{size: number, value: number}} Point */

const WIDTH = 300;
const HEIGHT = 260;
const EDGE = { left: 40, right: 18, top: 26, bottom: 44 };
/** Half the width of the mark that stands for the learner. */
const MARK = 7;
/** What the word beside that mark needs below it, above the figures of the axis. */
const ROOM = 18;

/**
 * @param {number[]} most what a network of each size can be worth at most
 * @param {Point} you
 */
export function worthChart(most, you) {
  const drawing = shape("svg", { class: "cw-network__chart", viewBox: `0 0 ${WIDTH} ${HEIGHT}` });
  const last = most.length - 1;
  const [low, high] = [Math.min(0, you.value, ...most), Math.max(1, ...most)];
  const x = (/** @type {number} */ size) => EDGE.left + (size / last) * (WIDTH - EDGE.left - EDGE.right);
  const y = (/** @type {number} */ value) => HEIGHT - EDGE.bottom - ((value - low) / (high - low)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const line = most.map((value, size) => `${x(size)},${y(value)}`).join(" ");
  drawing.append(
    shape("polygon", { class: "cw-network__under", points: `${x(0)},${y(low)} ${line} ${x(last)},${y(low)}` }),
    shape("line", { class: "cw-network__axis", x1: x(0), y1: y(low), x2: x(last), y2: y(low) }),
    shape("polyline", { class: "cw-network__most", points: line }),
    ...most.map((_, size) => textAt(x(size), HEIGHT - EDGE.bottom + 16, String(size), "middle", "cw-network__tick")),
    ...[...new Set([low, 0, high])].map((value) => textAt(EDGE.left - 8, y(value) + 4, String(value), "end", "cw-network__tick")),
    textAt(x(last), HEIGHT - 8, strings.network.size, "end", "cw-network__name"),
    textAt(4, 12, strings.network.value, "start", "cw-network__name"),
    ...here(x(you.size), y(you.value), { isLate: you.size > last / 2, isLow: y(you.value) > HEIGHT - EDGE.bottom - ROOM }),
  );
  return drawing;
}

/**
 * Mark where the learner stands, by shape and by word.
 * @param {number} x
 * @param {number} y
 * @param {{isLate: boolean, isLow: boolean}} at whether there is more room on the side of the beginning, and above
 */
function here(x, y, { isLate, isLow }) {
  const points = [[0, -MARK], [MARK, 0], [0, MARK], [-MARK, 0]].map(([across, down]) => `${x + across},${y + down}`).join(" ");
  const side = isLate ? -1 : 1;
  return [
    shape("polygon", { class: "cw-network__here", points }),
    textAt(x + side * (MARK + 5), y + (isLow ? -8 : 16), strings.network.you, isLate ? "end" : "start", "cw-network__name cw-network__name--you"),
  ];
}
