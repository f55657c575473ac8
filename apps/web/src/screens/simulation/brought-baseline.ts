/**
 * Brings to the worker what the text is compared with, where that is neither the text as it was opened nor what it stands on: another
 * version, or a scenario that was saved. Put back when the screen is left.
 */

import type { Source } from "@khung/diagnostics";
import type { Bench } from "../../app/bench.ts";
import { frameworkKey } from "../../state/state.ts";
import type { SavedScenario } from "./saved-scenarios.ts";
import type { View } from "./view.ts";

export class BroughtBaseline {
  private readonly bench: Bench;
  private readonly changed: () => void;
  /** What the worker has, and for which document. */
  private brought = "";
  private coming = "";
  private bases: readonly Source[] | undefined;

  constructor(bench: Bench, changed: () => void) {
    this.bench = bench;
    this.changed = changed;
  }

  /** Whether the worker has what the address asks for; if not, it comes. */
  follow({ against, scenario }: Pick<View, "against" | "scenario">, saved: readonly SavedScenario[]): boolean {
    const { source, bases, original } = this.bench.document.state;
    if (source.status !== "done" || !original) return false;
    const wanted = `${source.value.key} ${scenario ?? against}`;
    if (wanted === this.brought && bases === this.bases) return true;
    const { worker } = this.bench;
    if (scenario === undefined && against.includes("@")) {
      if (this.coming !== wanted) void this.bring(against, wanted);
      return false;
    }
    const found = saved.find(({ id }) => id === scenario);
    if (scenario !== undefined && !found) return false;
    this.restore();
    if (found) worker.setOriginal({ file: original.file, text: found.text });
    this.have(wanted);
    return true;
  }

  /** The worker compares with what everybody else on the page does. */
  restore(): void {
    const { original, bases } = this.bench.document.state;
    if (this.brought === "" || !original) return;
    this.bench.worker.setOriginal(original);
    this.bench.worker.setAround(bases);
    this.brought = "";
  }

  private have(wanted: string): void {
    this.brought = wanted;
    this.bases = this.bench.document.state.bases;
  }

  private async bring(key: string, wanted: string): Promise<void> {
    const { api, worker, catalog, document } = this.bench;
    this.coming = wanted;
    try {
      const known = await catalog.load();
      const other = known?.frameworks.find((each) => frameworkKey(each) === key);
      const theirs = other && (await api.source(other));
      if (this.coming !== wanted) return;
      this.restore();
      const { bases } = document.state;
      const texts = theirs ? [...bases, ...(theirs.bases ?? []), { file: theirs.file, text: theirs.source }] : bases;
      worker.setAround([...new Map(texts.map((each) => [each.file, each])).values()]);
      this.have(wanted);
      this.changed();
    } catch (error) {
      console.error(error);
    } finally {
      if (this.coming === wanted) this.coming = "";
    }
  }
}
