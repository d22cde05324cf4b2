// @ts-check
/** The panels of the header, search and menu: opened by a button, closed by Escape, and whoever leaves one is not lost. */

/** Letters with which the theme searches and turns pages: who speaks to a computer, or slips, would lose their place. */
const LETTERS = new Set(["f", "s", "/", "p", ",", "n", "."]);

/** Let the panels of this page be used without a pointer. */
export function mindPanels() {
  const menu = document.querySelector("details.cw-menu");
  if (menu instanceof HTMLDetailsElement) mindMenu(menu);
  const [toggle, box, opener] = ["#__search", ".md-search__input", ".cw-search-open"].map((part) => document.querySelector(part));
  if (toggle instanceof HTMLInputElement && box instanceof HTMLElement && opener instanceof HTMLElement) mindSearch(toggle, box, opener);
}

/**
 * It lies over the page, so it does not stay open behind whoever goes on.
 * @param {HTMLDetailsElement} menu
 */
function mindMenu(menu) {
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}

/**
 * The theme opens its panel with the focus of the box, and lets go of the focus when it closes.
 * @param {HTMLInputElement} toggle
 * @param {HTMLElement} box
 * @param {HTMLElement} opener
 */
function mindSearch(toggle, box, opener) {
  let isFollowed = false;
  opener.addEventListener("click", () => box.focus());
  // The theme listens on the window, one step further out.
  document.addEventListener("keydown", (event) => {
    if (!toggle.checked && LETTERS.has(event.key.toLowerCase())) event.stopPropagation();
  });
  const panel = box.closest(".md-search") ?? box;
  panel.addEventListener("click", ({ target }) => (isFollowed = target instanceof Element && target.closest("a") !== null), true);
  toggle.addEventListener("change", () => {
    opener.setAttribute("aria-expanded", String(toggle.checked));
    if (toggle.checked) return void (isFollowed = false);
    // Whoever pressed Tab is already where that leads, and a result leads away.
    setTimeout(() => {
      const isLost = document.activeElement === document.body || panel.contains(document.activeElement);
      if (isLost && !isFollowed) opener.focus({ preventScroll: true });
    });
  });
}
