// @ts-check
/** Marked words and the row that speaks of them light up together. */

/**
 * Link the marks of a *verdict* with its rows; the letter after marked words leads to their row.
 * @param {HTMLElement} verdict
 */
export function light(verdict) {
  for (const name of ["mouseover", "focusin"]) verdict.addEventListener(name, ({ target }) => show(verdict, target));
  for (const name of ["mouseleave", "focusout"]) verdict.addEventListener(name, () => show(verdict, null));
  verdict.addEventListener("click", (event) => {
    const tag = event.target instanceof Element ? event.target.closest(".cw-mark__tag") : null;
    if (!tag) return;
    event.preventDefault();
    document.getElementById(tag.getAttribute("data-row") ?? "")?.focus();
  });
}

/**
 * @param {HTMLElement} verdict
 * @param {EventTarget | null} target
 */
function show(verdict, target) {
  const part = target instanceof Element ? target.closest("[data-row], .cw-row, .cw-note") : null;
  const row = part ? rowOf(part) : "";
  const isMarked = [...verdict.querySelectorAll("[data-row]")].some((mark) => rowOf(mark) === row);
  for (const lit of verdict.querySelectorAll("[data-row], .cw-row, .cw-note")) {
    lit.classList.toggle("cw-lit", isMarked && rowOf(lit) === row);
  }
}

/** @param {Element} part */
function rowOf(part) {
  return part.getAttribute("data-row") ?? part.id;
}
