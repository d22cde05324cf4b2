// What keeps somebody out of a page, as axe and a ruler find it; laid into every page by barriers.py.
(() => {
  // Rules that axe leaves out unless they are asked for.
  const ALSO = ["target-size", "label-content-name-mismatch", "css-orientation-lock"];
  const PRESSED =
    "button, [role=button], summary, select, textarea, label:has(input), .cw-action, .cw-button, " +
    "input:not([type=radio], .md-option, .cw-visually-hidden)";
  const visible = { visibilityProperty: true, opacityProperty: true };
  const name = (element) => `${element.tagName}.${element.getAttribute("class")}`;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  window.barriers = {
    /** What axe finds. */
    async axe(selector, only = []) {
      const rules = Object.fromEntries(ALSO.map((rule) => [rule, { enabled: true }]));
      const place = selector ? document.querySelector(selector) : document;
      const { violations } = await axe.run(place, { resultTypes: ["violations"], ...(only.length ? { runOnly: only } : { rules }) });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
    },

    /** What is pressed and lower than a finger needs; the counter is read, and pressed by few. */
    small(selector, least) {
      const shown = all(PRESSED, document.querySelector(selector || "body")).filter(
        (element) => element.checkVisibility(visible) && !element.closest(".md-search, [inert]"),
      );
      const isSmall = (element) => {
        const needed = element.matches(".cw-counter__shown") ? 24 : least;
        return element.getClientRects()[0].height < needed - 0.5;
      };
      return shown.filter(isSmall).map((element) => `${element.getClientRects()[0].height} ${element.outerHTML.slice(0, 160)}`);
    },

    /** What reaches beyond the sides of the screen and does not scroll in a window of its own. */
    beyond() {
      const { body, documentElement } = document;
      const held = (element) => {
        for (let at = element; at && at !== body && at !== documentElement; at = at.parentElement) {
          if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
        }
        return false;
      };
      const isBeyond = (element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (right > innerWidth + 1 || left < -1) && !held(element);
      };
      const found = all("body *").filter(isBeyond).map(name);
      return documentElement.scrollWidth > innerWidth ? ["the page", ...found] : found;
    },

    /** Words that their own box cuts off. */
    cut() {
      const isCut = (element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
        if (!/hidden|clip/.test(overflowX + overflowY) || !element.checkVisibility(visible)) return false;
        if (clientWidth <= 1 || element.closest(".md-search, [aria-hidden=true], svg") || !element.textContent.trim()) return false;
        return scrollWidth > clientWidth + 2 || scrollHeight > clientHeight + 2;
      };
      return all("body *").filter(isCut).map((element) => `${name(element)}: ${element.textContent.trim().slice(0, 60)}`);
    },

    /** What moves, or would. */
    moving() {
      const seconds = (times) => Math.max(...times.split(",").map(parseFloat));
      const moves = ({ transitionDuration, animationName, animationDuration, scrollBehavior }) =>
        seconds(transitionDuration) > 0 ||
        (animationName !== "none" && seconds(animationDuration) > 0) ||
        scrollBehavior === "smooth";
      const parts = (element) => ["", "::before", "::after"].map((part) => [element, part]);
      const found = all("*")
        .flatMap(parts)
        .filter(([element, part]) => moves(getComputedStyle(element, part || undefined)))
        .map(([element, part]) => name(element) + part);
      return [...new Set(found)];
    },

    /** What has the focus: its place among all of the page, whether a ring is seen, and whether it is in sight itself. */
    stop() {
      const at = document.activeElement;
      if (!at || at === document.body) return null;
      const isRinged = (element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
      };
      const label = at.closest("label") ?? (at.matches(".md-option") ? at.nextElementSibling : at.matches(".cw-visually-hidden") ? at.labels[0] : null);
      const shown = label ?? at;
      const [box] = shown.getClientRects();
      const middle = (from, to, most) => Math.min(Math.max((from + to) / 2, 0), most - 1);
      const onTop = document.elementFromPoint(middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
      return {
        name: shown.outerHTML.slice(0, 120),
        place: all("*").indexOf(at),
        isRinged: [at, label, at.parentElement].some((element) => element && isRinged(element)),
        isSeen: box.bottom > 0 && box.top < innerHeight && Boolean(onTop && (shown.contains(onTop) || onTop.contains(shown))),
      };
    },

    /** Which of box, counter and Check are not wholly within the upper part of the screen, or have something over them. */
    covered(box, height) {
      const composer = box.closest(".cw-composer");
      const parts = { box, counter: composer.querySelector(".cw-counter__count"), check: composer.querySelector(".cw-composer__check") };
      const isCovered = (part) => {
        const { top, bottom, left, right } = part.getBoundingClientRect();
        const tops = [(top + bottom) / 2, top + 2].map((y) => document.elementFromPoint((left + right) / 2, y));
        return top < 0 || bottom > height || tops.some((onTop) => !part.contains(onTop));
      };
      return Object.keys(parts)
        .filter((part) => isCovered(parts[part]))
        .map((part) => `${part}: ${JSON.stringify(parts[part].getBoundingClientRect())}`);
    },
  };
})();
