// @ts-check
/** How drawings are made: shapes and words, never markup. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 */
export function shape(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/**
 * Write words at a place.
 * @param {number} x
 * @param {number} y
 * @param {string} text
 * @param {"start" | "middle" | "end"} anchor
 * @param {string} look
 */
export function textAt(x, y, text, anchor, look) {
  const element = shape("text", { class: look, x, y, "text-anchor": anchor });
  element.textContent = text;
  return element;
}
