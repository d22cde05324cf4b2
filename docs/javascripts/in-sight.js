// @ts-check
/** What stays in sight while somebody types with an on-screen keyboard, which covers half of a phone. */

/** From this width on there is room for everything. */
const WIDE = 640;

/**
 * Keep the end of *part*, where the counter and the button are, above the keyboard while *box* is typed in.
 * @param {HTMLElement} box
 * @param {HTMLElement} part
 */
export function keepInSight(box, part) {
  const follow = () => {
    if (document.activeElement !== box || innerWidth >= WIDE) return;
    const foot = part.querySelector(".cw-composer__foot") ?? part;
    const { offsetTop = 0, height = innerHeight } = window.visualViewport ?? {};
    const covered = foot.getBoundingClientRect().bottom - (offsetTop + height);
    if (covered > 0) scrollBy({ top: covered, behavior: "instant" });
  };
  // The browser itself moves to the caret first, and the keyboard takes a moment to come.
  const soon = () => requestAnimationFrame(follow);
  box.addEventListener("focus", soon);
  box.addEventListener("input", soon);
  window.visualViewport?.addEventListener("resize", () => box.isConnected && soon());
}
