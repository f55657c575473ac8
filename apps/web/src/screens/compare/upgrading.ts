/** An upgrade that follows the document and what has been decided so far: worked out by the worker, made as one step of the text. */

import { applyEdits } from "@khung/document";
import type { Decision } from "@khung/document/carry";
import type { Bench } from "../../app/bench.ts";
import { basesIn, bring } from "../../app/known-bases.ts";
import type { FrameworkSummaryBody } from "../../api.ts";
import { frameworkKey } from "../../state/state.ts";
import type { Refused } from "../../worker/refusal.ts";
import type { FrameworkKey } from "../../worker/simulation/sides.ts";
import type { Decisions } from "../../worker/upgrade.ts";
import type { Upgrade } from "../../worker/upgrade/upgrading.ts";
import { words } from "./words.ts";

export class Upgrading {
  decisions: Decisions = {};
  found: Upgrade | Refused | "failed" | undefined;
  /** What `found` is about. */
  private version = 0;
  private settled = "";
  private asked = "";
  private readonly bench: () => Bench;
  private readonly changed: () => void;

  constructor(bench: () => Bench, changed: () => void) {
    this.bench = bench;
    this.changed = changed;
  }

  /** The version that is asked for, as `id@version`. */
  get onto(): FrameworkKey | undefined {
    const asked = this.bench().router.state.query.get("nang-len");
    return asked?.includes("@") ? (asked as FrameworkKey) : undefined;
  }

  /** The text stands on that version by now. */
  get isThere(): boolean {
    return basesIn(this.bench().document.state.form).some(({ id, version }) => `${id}@${version}` === this.onto);
  }

  /** What was worked out, where it is about the text and the decisions as they are now. */
  get ready(): Upgrade | undefined {
    const { found } = this;
    const isNow =
      this.version === this.bench().document.state.version && this.settled === JSON.stringify(this.decisions);
    return isNow && typeof found === "object" && !("refused" in found) ? found : undefined;
  }

  /** The text before and after, for reading: once it is made, from the text that was opened. */
  get texts(): { readonly before: string; readonly after: string } {
    const { text, source } = this.bench().document.state;
    const edits = this.ready?.edits ?? [];
    if (edits.length > 0) return { before: text, after: applyEdits(text, edits) };
    return { before: source.status === "done" ? source.value.text : text, after: text };
  }

  /** Works it out again when the text, the decisions or the data have changed. */
  follow(): void {
    const { document, study, catalog } = this.bench();
    const { source, version } = document.state;
    const { onto } = this;
    const known = catalog.state.catalog;
    if (!onto || source.status !== "done" || known.status !== "done" || study.state.data.status === "running") return;
    const asked = JSON.stringify([onto, source.value.key, version, study.state.dataset?.id, this.decisions]);
    if (asked === this.asked) return;
    this.asked = asked;
    const target = known.value.frameworks.find((each) => frameworkKey(each) === onto);
    queueMicrotask(() => void this.work(onto, target, version, asked));
  }

  /** Decides about a statement; undefined leaves it as it is. */
  decide(key: string, choice: Decision | undefined): void {
    const { [key]: _, ...rest } = this.decisions;
    this.decisions = choice === undefined ? rest : { ...rest, [key]: choice };
    this.changed();
  }

  /** Makes the edits, one step with a name. True when the text is another now. */
  apply(): boolean {
    const { ready } = this;
    if (!ready || ready.edits.length === 0) return false;
    const { version } = ready.onto;
    const label = { vi: words.step.vi.fill({ version }), en: words.step.en.fill({ version }) };
    const { outcome } = this.bench().document.edit(ready.edits, { label, source: "system" });
    return outcome === "done";
  }

  private async work(
    onto: FrameworkKey,
    target: FrameworkSummaryBody | undefined,
    version: number,
    asked: string,
  ): Promise<void> {
    const { api, document, study } = this.bench();
    const { decisions } = this;
    try {
      if (target) await bring(api, document, target);
      const found = await study.ask("upgrade", { onto, decisions });
      if (asked !== this.asked || !found) return;
      this.found = found;
      this.version = version;
      this.settled = JSON.stringify(decisions);
    } catch (error) {
      console.error(error);
      if (asked === this.asked) this.found = "failed";
    }
    this.changed();
  }
}
