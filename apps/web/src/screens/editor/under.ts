/** What the form is shown over: the framework below an overlay, and the text as it was opened. */

import type { Form } from "@khung/document/form";
import type { Bench } from "../../app/bench.ts";
import { mainSet } from "../../form/view/view.ts";

export class Under {
  /** Of what an overlay stands on. */
  base: Form | undefined;
  /** Of the text that was opened. */
  before: Form | undefined;
  private key: string | undefined;
  /** What the text stood on when that was asked for. */
  private asked = "";
  /** The document of which the text as it was opened is being read. */
  private reading = "";
  private readonly bench: () => Bench;
  private readonly changed: () => void;

  constructor(bench: () => Bench, changed: () => void) {
    this.bench = bench;
    this.changed = changed;
  }

  /** Looks at the document as it is now. */
  follow(): void {
    const { source, form, text, formVersion, version, bases } = this.bench().document.state;
    if (source.status !== "done") return;
    if (source.value.key !== this.key) {
      this.key = source.value.key;
      this.base = this.before = undefined;
      this.asked = "";
    }
    if (form && formVersion === version && text === source.value.text) this.before = form;
    // A draft is opened as it was left: how it began is read apart.
    if (form && !this.before && text !== source.value.text) void this.readBefore(this.key, source.value.text);
    const stands = JSON.stringify(form ? mainSet(form)?.bases : []);
    const asking = `${stands} ${bases.length}`;
    if (!form || this.asked === asking || stands === "[]") return;
    this.asked = asking;
    void this.ask(this.key);
  }

  private async readBefore(key: string, text: string): Promise<void> {
    if (this.reading === key) return;
    this.reading = key;
    const form = await this.bench().worker.ask("formOf", { text });
    if (key !== this.key || this.before || !form) return;
    this.before = form;
    this.changed();
  }

  private async ask(key: string): Promise<void> {
    const { document, worker } = this.bench();
    const found = await worker.ask("below", { version: document.state.version });
    if (key !== this.key) return;
    // Overtaken by typing: the next form asks again.
    if (!found) this.asked = "";
    else this.base = found.form;
    this.changed();
  }
}
