// @ts-check
/** How the page's elements are made: text is always a text node, never markup. */

/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {Record<string, string | boolean | ((event: any) => void) | undefined>} Attributes */

/**
 * Make an element; a function is a listener, false leaves the attribute out.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, "");
    else if (typeof value === "string") element.setAttribute(key, value);
  }
  element.append(...children.filter(isNode));
  return element;
}

/**
 * Make a button that looks like one of ours.
 * @param {string} look
 * @param {string} label
 * @param {() => void} press
 */
export function button(look, label, press) {
  return make("button", { type: "button", class: `cw-action cw-action--${look}`, click: press }, label);
}

/**
 * Make the round letter of a criterion.
 * @param {import("./strings.js").Criterion} criterion
 * @param {string} letter
 */
export function badge(criterion, letter) {
  return make("span", { class: `cw-badge cw-badge--${criterion}`, "aria-hidden": "true" }, letter);
}

/**
 * Find one element that must be there.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function find(root, selector) {
  const found = root.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`nothing matches ${selector}`);
  return found;
}

/**
 * Say something in a live region: a browser takes the same words for no change, and a screen reader keeps silent.
 * @param {Element} region
 * @param {string} words
 */
export function announce(region, words) {
  region.textContent = "";
  region.textContent = words;
}

/** Tell whether the learner asked for less movement. */
export function isCalm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/**
 * Bring a part of the page into sight.
 * @param {Element} part
 */
export function reveal(part) {
  part.scrollIntoView({ block: "nearest", behavior: isCalm() ? "auto" : "smooth" });
}

/**
 * Make a group of round buttons, one of which may be chosen.
 * @param {{name: string, legend: string | Child[], options: [string, string][], value?: string, onChoose: (value: string) => void}} options
 */
export function choices({ name, legend, options, value, onChoose }) {
  const entries = options.map(([option, label]) => {
    const input = make("input", { type: "radio", name, value: option, change: () => onChoose(option) });
    input.checked = option === value;
    return make("label", { class: "cw-choices__option" }, input, make("span", {}, label));
  });
  return make("fieldset", { class: "cw-choices" }, make("legend", { class: "cw-choices__legend" }, ...[legend].flat()), ...entries);
}

/**
 * @param {Child} child
 * @returns {child is Node | string}
 */
function isNode(child) {
  return child !== null && child !== undefined && child !== false;
}
