/**
 * A desk that keeps the document itself: one history, the form kept fresh, intents planned and checked.
 *
 * The parser comes with the first form, as a chunk of its own.
 */

import { createDocument, type PlainDocument, type StepInfo, type TextEdit } from "@khung/document";
import type { Form } from "@khung/document/form";
import type { Intent, Planned } from "@khung/document/plan";
import { lineStarts } from "@khung/diagnostics";
import type { CodeAction } from "@khung/language-service";
import type { Bench } from "../../app/bench.ts";
import { mainSet } from "../../form/view/view.ts";
import type { Desk } from "./desk.ts";

export class LocalDesk implements Desk {
  form: Form | undefined;
  base: Form | undefined;
  before: Form | undefined;
  private readonly bench: () => Bench;
  private readonly changed: () => void;
  private document: PlainDocument | undefined;
  private key: string | undefined;
  private seen = "";
  /** The texts that an overlay stands on. */
  private below: readonly string[] = [];

  constructor(bench: () => Bench, changed: () => void) {
    this.bench = bench;
    this.changed = changed;
  }

  get history(): PlainDocument["history"] {
    return this.document?.history ?? { undo: [], redo: [] };
  }

  /** Takes up the text of the store as it is now. */
  follow(): void {
    const { source, text } = this.bench().document.state;
    if (source.status !== "done") return;
    if (source.value.key !== this.key) {
      this.key = source.value.key;
      this.form = this.base = this.before = undefined;
      this.below = [];
      this.document = createDocument(source.value.text);
      this.seen = "";
      void this.open(source.value.text);
    }
    if (text === this.seen || text === this.document?.text) return void this.read(text);
    const now = this.document;
    if (!now) return;
    const label = { vi: "sửa ở dạng chữ", en: "typing" };
    now.apply([{ from: 0, to: now.text.length, insert: text }], { label, source: "text", mergeKey: "typing" });
    void this.read(text);
  }

  async intend(intent: Intent): Promise<Planned | undefined> {
    const { planIntent } = await import("@khung/document/plan");
    const now = this.document;
    if (!now) return undefined;
    const planned = planIntent(now.text, intent, { bases: this.below });
    if (planned.outcome === "planned") this.apply(planned.edits, { label: planned.label, source: "form" });
    return planned;
  }

  repair({ title, edits }: CodeAction): void {
    const starts = lineStarts(this.document?.text ?? "");
    const at = ({ line, character }: { line: number; character: number }): number => (starts[line] ?? 0) + character;
    this.apply(
      edits.map(({ range, newText }) => ({ from: at(range.start), to: at(range.end), insert: newText })),
      {
        label: title.en === undefined ? { vi: title.vi, en: title.vi } : { vi: title.vi, en: title.en },
        source: "form",
      },
    );
  }

  undo(count = 1): void {
    this.document?.undo(count);
    this.hand();
  }

  redo(): void {
    this.document?.redo();
    this.hand();
  }

  private apply(edits: readonly TextEdit[], info: StepInfo): void {
    this.document?.apply(edits, info);
    this.hand();
  }

  private hand(): void {
    if (this.document) this.bench().document.setText(this.document.text);
    this.follow();
  }

  private async open(text: string): Promise<void> {
    const { projectForm } = await import("@khung/document/form");
    const first = projectForm(text);
    const set = mainSet(first);
    if (set && set.bases.length > 0) {
      this.below = await this.textsOf(set.bases);
      this.base = this.below.map((each) => projectForm(each))[0];
    }
    this.before = this.base ? projectForm(text, { bases: [this.base] }) : first;
    this.seen = "";
    await this.read(this.document?.text ?? text);
  }

  private async textsOf(
    bases: readonly { readonly id: string; readonly version?: string }[],
  ): Promise<readonly string[]> {
    const { catalog } = this.bench().catalog.state;
    if (catalog.status !== "done") return [];
    const found = bases.flatMap(({ id, version }) =>
      catalog.value.frameworks
        .filter((one) => one.id === id && (version === undefined || one.version === version))
        .slice(0, 1),
    );
    return Promise.all(found.map(async (one) => (await this.bench().api.source(one)).source.normalize("NFC")));
  }

  private async read(text: string): Promise<void> {
    if (text === this.seen) return;
    this.seen = text;
    const { projectForm } = await import("@khung/document/form");
    if (text !== this.seen) return;
    this.form = projectForm(text, { previous: this.form, bases: this.base ? [this.base] : [] });
    this.changed();
  }
}
