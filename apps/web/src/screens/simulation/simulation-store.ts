/**
 * What the text does against a baseline: who moves, why, and what matters. Follows the document and its results; while the text has errors,
 * or what is newer is still being worked out, the last good answers stay, with the time of their text.
 */

import type { Bench } from "../../app/bench.ts";
import { Store } from "../../app/store.ts";
import { tornadoStep } from "../../charts/tornado/tornado-rows.ts";
import type { Refused } from "../../worker/refusal.ts";
import type { Heatmap } from "../../worker/simulation/heatmap.ts";
import type { Tornado } from "../../worker/simulation/landscape.ts";
import type { Moves, Scenario } from "../../worker/simulation/scenario.ts";
import type { Against } from "../../worker/simulation/sides.ts";
import type { ThresholdHead } from "../../worker/simulation/thresholds.ts";
import type { TestsFound } from "../../worker/tests/rows.ts";

/** Answers about one version of the text. */
export interface Results {
  readonly version: number;
  readonly against: Against;
  /** What that is, by its name in the address. */
  readonly baseline: string;
  /** When the text was typed. */
  readonly at: Date | undefined;
  readonly moves: Moves;
  /** They come after the moves. */
  readonly scenario?: Scenario;
  readonly thresholds?: readonly ThresholdHead[];
  readonly tornado?: Tornado;
  readonly heat?: Heatmap;
  /** Of which version of the text these are: they stay until they have been run on the next. */
  readonly tests?: { readonly version: number; readonly found: TestsFound };
}

export interface SimulationState {
  readonly results: Results | undefined;
  /** Why the text as it is now has none. */
  readonly refused: Refused["refused"] | undefined;
}

export class SimulationStore extends Store<SimulationState> {
  private readonly bench: Bench;
  /** What it is compared with, by its name in the address. */
  private baseline = "";
  private asked = "";

  constructor(bench: Bench) {
    super({ results: undefined, refused: undefined });
    this.bench = bench;
  }

  /**
   * Looks whether there is anything new to ask; of what has been asked already, nothing happens. `baseline` names what the worker has for
   * `against`.
   */
  follow(against: Against, baseline: string): void {
    const { version, source, typedAt } = this.bench.document.state;
    const { study, freshness, dataset } = this.bench.study.state;
    if (source.status !== "done" || !study || freshness === "running" || !dataset) return;
    const asked = JSON.stringify([version, baseline, dataset.id, freshness]);
    if (asked === this.asked) return;
    this.asked = asked;
    this.baseline = baseline;
    void this.ask(version, against, baseline, typedAt);
  }

  private async ask(version: number, against: Against, baseline: string, at: Date | undefined): Promise<void> {
    const { worker } = this.bench;
    const ask = { version, against };
    try {
      const moves = await worker.ask("moves", ask);
      if (!moves || !this.isNow(version, baseline)) return;
      if ("refused" in moves) return this.patch({ refused: moves.refused });
      const before = this.state.results;
      // What is still of the version before is shown until it comes anew, but for lists of people, which must not be wrong.
      const heat = before?.baseline === baseline ? before.heat : undefined;
      const kept = {
        ...(before?.tornado && { tornado: before.tornado }),
        ...(before?.thresholds && { thresholds: before.thresholds }),
        ...(heat && { heat }),
        ...(before?.tests && { tests: before.tests }),
      };
      this.patch({ results: { ...kept, version, against, baseline, at, moves }, refused: undefined });
      this.add(version, await worker.ask("transitions", ask), (scenario) => ({ scenario }));
      this.add(version, await worker.ask("thresholds", ask), (thresholds) => ({ thresholds }));
      this.add(version, await worker.ask("tests", { version }), (found) => ({ tests: { version, found } }));
      this.add(version, await worker.ask("tornado", { ...ask, ...tornadoStep }), (tornado) => ({ tornado }));
      this.add(version, await worker.ask("heatmap", { version }), (heat) => ({ heat }));
    } catch (error) {
      console.error(error);
      this.asked = "";
    }
  }

  private add<T extends object>(
    version: number,
    answer: T | Refused | undefined,
    part: (answer: T) => Partial<Results>,
  ): void {
    const { results } = this.state;
    if (!answer || "refused" in answer || results?.version !== version) return;
    this.patch({ results: { ...results, ...part(answer) } });
  }

  private isNow(version: number, baseline: string): boolean {
    return version === this.bench.document.state.version && baseline === this.baseline;
  }
}
