/** Form and text follow each other: the criterion that is being worked on stands in both panes. */

import { lineStarts } from "@khung/diagnostics";
import type { TextRange } from "@khung/document";
import type { EditorRange } from "@khung/language-service";
import { rangeOf } from "../../document/places.ts";
import type { EditorStatus } from "../../editor/khung-editor.ts";
import { criteriaIn } from "../../form/view/view.ts";
import type { EditorHost } from "./host.ts";
import { keep, kept } from "./kept.ts";
import { panesShown, showPanes } from "./panes.ts";
import { criterionAt, criterionOf, placesOf } from "./places.ts";

export class Following {
  /** Key of the criterion that is being worked on; empty: none. */
  current = "";
  /** Where the cursor stands in the text; undefined until Monaco stands. */
  status: EditorStatus | undefined;
  linked = kept().linked;
  private revealed: number | undefined;
  /** The keys of the criteria as they stood last. */
  private order: readonly string[] = [];
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private readonly host: EditorHost;

  constructor(host: EditorHost) {
    this.host = host;
  }

  /** Whether the panes follow each other, from now on. */
  link(linked: boolean): void {
    this.linked = linked;
    keep({ linked });
    this.host.requestUpdate();
  }

  /** A step that made, moved or took back something: its criterion comes into view. */
  followChange(): void {
    const { bench, view } = this.host;
    const { change, formVersion, version } = bench.document.state;
    if (!view || formVersion !== version) return;
    const stood = this.order;
    this.order = criteriaIn(view.items).map(({ key }) => key);
    if (!change || change.version === this.revealed) return;
    this.revealed = change.version;
    const { reveal, way, range } = change;
    const key = reveal ?? (way === "do" ? undefined : criterionAt(view, range)?.key);
    const found = key === undefined ? undefined : criterionOf(view, key);
    if (!found) return;
    // Whoever did something in a criterion that stays where it stood was there, and may have gone on meanwhile.
    const stays = stood.includes(found.key) && stood.indexOf(found.key) === this.order.indexOf(found.key);
    if (way === "do" && stays && found.key !== this.current) return;
    this.current = found.key;
    void this.host.updateComplete.then(() => this.pane?.reveal(found.key));
  }

  /** A criterion was chosen in the form. */
  choose(key: string): void {
    this.turnTo(key);
    this.showInText();
  }

  /** Opens a criterion, by the key of its card or of something in it: the focus goes there. */
  async open(key: string): Promise<void> {
    const found = this.host.view && criterionOf(this.host.view, key);
    if (!found) return;
    this.turnTo(found.key);
    await this.host.updateComplete;
    await this.pane?.reveal(found.key, { focus: true });
    this.showInText();
  }

  /** The form leads: the text shows the lines of the criterion, once the hand has come to rest. */
  showInText(): void {
    clearTimeout(this.waiting);
    if (!this.linked || !panesShown(this.host.bench).includes("text")) return;
    this.waiting = setTimeout(() => {
      const found = this.host.view && criterionOf(this.host.view, this.current);
      const [place] = found ? placesOf(found) : [];
      if (place) this.editor?.show(this.rangeOf(place));
    }, settles);
  }

  /** The text leads: the criterion of the line is chosen, unless somebody is typing in a field. */
  followCaret(status: EditorStatus): void {
    const moved = status.line !== this.status?.line;
    this.status = status;
    this.host.requestUpdate();
    if (!moved || !this.linked || !this.editor?.contains(document.activeElement)) return;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      const { bench, view } = this.host;
      const { text } = bench.document.state;
      const starts = lineStarts(text);
      const line = { from: starts[status.line - 1] ?? 0, to: (starts[status.line] ?? text.length + 1) - 1 };
      const found = view && criterionAt(view, line);
      if (!found || found.key === this.current) return;
      this.turnTo(found.key);
      void this.pane?.reveal(found.key);
    }, settles);
  }

  /** Shows the text at a place, and puts the cursor there. */
  async showPlace(place: EditorRange | TextRange): Promise<void> {
    const { bench } = this.host;
    const panes = panesShown(bench);
    if (!panes.includes("text")) showPanes(bench, [...panes, "text"]);
    await this.host.updateComplete;
    await this.editor?.updateComplete;
    this.editor?.reveal("from" in place ? this.rangeOf(place) : place);
  }

  private turnTo(key: string): void {
    this.current = key;
    this.host.requestUpdate();
  }

  private rangeOf({ from, to }: TextRange): EditorRange {
    return rangeOf(this.host.bench.document.state.text, { file: "", start: from, end: to });
  }

  private get editor(): HTMLElementTagNameMap["khung-editor"] | null {
    return this.host.querySelector("khung-editor");
  }

  private get pane(): HTMLElementTagNameMap["khung-form-pane"] | null {
    return this.host.querySelector("khung-form-pane");
  }
}

/** The hand has come to rest, in milliseconds. */
const settles = 200;
