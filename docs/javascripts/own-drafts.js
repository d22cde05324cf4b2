// @ts-check
/** The drafts of the request at hand: kept, put back, removed and brought back, and shown side by side. */

import { DraftsPanel } from "./drafts-panel.js";
import { button, reveal } from "./elements.js";
import { numbered, withDraft } from "./own-request.js";
import { say, strings } from "./strings.js";
import { newRecord } from "./work.js";

/** @typedef {import("./own-request.js").OwnDraft} OwnDraft */
/** @typedef {import("./own-request.js").OwnRequest} OwnRequest */
/** @typedef {{composer: ReturnType<typeof import("./composer.js").createComposer> | undefined, status: ReturnType<typeof import("./status.js").createStatus> | undefined}} Bench */
/** @typedef {{request: () => OwnRequest, keep: (drafts: OwnDraft[]) => void, bench: () => Bench, ask: import("./drafts-panel.js").PanelOptions["ask"]}} DraftsOptions
 *   *keep* keeps them with the request and shows them, *bench* is where the message is written */

const words = strings.own;

export class OwnDrafts {
  #panel = new DraftsPanel({
    id: "own-draft",
    drafts: () => this.#all,
    now: () => this.#bench.composer?.text ?? "",
    ask: (text) => this.options.ask(text),
    onPutBack: (text) => this.#putBack(text),
    onRemove: (draft) => this.#remove(draft),
  });

  /** @param {DraftsOptions} options */
  constructor(options) {
    this.options = options;
  }

  get element() {
    return this.#panel.element;
  }

  get #all() {
    return numbered(this.options.request());
  }

  get #bench() {
    return this.options.bench();
  }

  /** Another request is at hand. */
  forget() {
    this.#panel.forget();
  }

  /** Show the drafts there are. */
  lay() {
    this.#panel.lay();
  }

  /**
   * Keep *text* among the drafts, once, and tell its number.
   * @param {string} text
   */
  add(text) {
    const drafts = this.#all;
    const place = drafts.findIndex((draft) => draft.text === text);
    if (place >= 0) return place + 1;
    this.options.keep([...drafts, { ...newRecord(), text }]);
    return drafts.length + 1;
  }

  /** Keep what stands in the box. */
  keep() {
    const { composer, status } = this.#bench;
    const text = composer?.text ?? "";
    if (text.trim() === "") return status?.reply(strings.status.empty);
    const before = this.#all.length;
    const number = this.add(text);
    status?.reply(say(number > before ? words.kept : words.keptAlready, { number }));
  }

  /** @param {OwnDraft} draft */
  #remove({ id, text }) {
    const number = this.#all.findIndex((draft) => draft.id === id) + 1;
    const undo = button("plain", strings.draft.undo, () => {
      this.#change(id, text);
      this.#bench.status?.note(say(words.takenBack, { number }));
      this.#bench.composer?.box.focus({ preventScroll: true });
    });
    this.#change(id, "");
    this.#bench.status?.note(say(words.removedDraft, { number }), undo);
    undo.focus();
  }

  /**
   * @param {string} id
   * @param {string} text
   */
  #change(id, text) {
    this.options.keep(withDraft(this.options.request(), id, text));
  }

  /** @param {string} text */
  #putBack(text) {
    const { composer, status } = this.#bench;
    if (!composer) return;
    const before = composer.text;
    composer.replace(text);
    if (before.trim() && before !== text) status?.note(say(words.replaced, { number: this.add(before) }));
    reveal(composer.element);
  }
}
