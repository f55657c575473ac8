/** The scenarios that were saved of what is open, over its data. */

import { Store } from "../../app/store.ts";
import type { Bench } from "../../app/bench.ts";
import { frameworkKey } from "../../state/state.ts";
import { mostSaved, readSaved, scenarioOf, writeSaved, type SavedScenario } from "./saved-scenarios.ts";
import type { Results } from "./simulation-store.ts";

export interface ShelfState {
  readonly saved: readonly SavedScenario[];
}

export class ScenarioShelf extends Store<ShelfState> {
  private readonly bench: Bench;
  private place: readonly [framework: string, dataset: string] | undefined;

  constructor(bench: Bench) {
    super({ saved: [] });
    this.bench = bench;
  }

  /** Opens what belongs to what is open now; the shelf that is open stays. */
  follow(): void {
    const { framework } = this.bench.document.state;
    const { dataset } = this.bench.study.state;
    const place = framework && dataset ? ([frameworkKey(framework), dataset.id] as const) : undefined;
    if (String(place) === String(this.place)) return;
    this.place = place;
    if (place) this.patch({ saved: readSaved(localStorage, ...place) });
  }

  get full(): boolean {
    return this.state.saved.length >= mostSaved;
  }

  /** Puts the text as it is, and what it came to, on the shelf. */
  add(name: string, results: Results): void {
    this.keep([...this.state.saved, scenarioOf(name, this.bench.document.state.text, new Date(), results)]);
  }

  /** Takes one away, by its place. */
  delete(place: number): void {
    this.keep(this.state.saved.filter((_, k) => k !== place));
  }

  private keep(saved: readonly SavedScenario[]): void {
    this.patch({ saved });
    if (this.place) writeSaved(localStorage, ...this.place, saved);
  }
}
