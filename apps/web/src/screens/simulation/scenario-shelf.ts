/**
 * The scenarios that were saved of what is open, over its data: on the server; where that is away, in the browser until it is back.
 */

import type { ScenarioBody } from "@khung/contract";
import { Store } from "../../app/store.ts";
import type { Bench } from "../../app/bench.ts";
import { Refused, Unreachable } from "../../saving/saving-api.ts";
import { scenariosIn } from "../../saving/snapshot.ts";
import { frameworkKey } from "../../state/state.ts";
import {
  mostSaved,
  ofPlace,
  readSaved,
  scenarioOf,
  toBody,
  writeSaved,
  type Place,
  type SavedScenario,
  type Shelf,
} from "./saved-scenarios.ts";
import type { Results } from "./simulation-store.ts";

export interface ShelfState {
  readonly saved: readonly SavedScenario[];
  /** Whether the server has been asked. */
  readonly isWhole: boolean;
}

/** What of the page is looked at. */
export type ShelfWorld = Pick<Bench, "document" | "study" | "saving">;

/** A name that is taken gets a number; so far at most. */
const mostNames = 50;

export class ScenarioShelf extends Store<ShelfState> {
  private readonly bench: ShelfWorld;
  private readonly browser: Shelf;
  private place: Place | undefined;
  /** Those of the snapshot that is open: they are as they were. */
  private kept: readonly ScenarioBody[] | undefined;

  constructor(bench: ShelfWorld, browser: Shelf = localStorage) {
    super({ saved: [], isWhole: false });
    this.bench = bench;
    this.browser = browser;
  }

  /** Opens what belongs to what is open now; the shelf that is open stays. */
  follow(): void {
    const { framework } = this.bench.document.state;
    const { dataset } = this.bench.study.state;
    const place = framework && dataset ? ([frameworkKey(framework), dataset.id] as const) : undefined;
    const kept = scenariosIn(this.bench);
    if (String(place) === String(this.place) && kept === this.kept) return;
    this.place = place;
    this.kept = kept;
    if (kept) return this.patch({ saved: place ? ofPlace(kept, place) : [], isWhole: place !== undefined });
    this.patch({ saved: place ? readSaved(this.browser, ...place) : [], isWhole: false });
    if (place) void this.load(place);
  }

  get full(): boolean {
    return this.state.saved.length >= mostSaved;
  }

  /** Puts the text as it is, and what it came to, on the shelf; false where only the browser has it yet. */
  async add(name: string, results: Results): Promise<boolean> {
    const { place } = this;
    if (!place) return false;
    const scenario = scenarioOf(name, this.bench.document.state.text, new Date(), results);
    const kept = await this.moveUp(scenario, place);
    if (place === this.place) this.show([...this.state.saved, kept]);
    return kept.id !== undefined;
  }

  /** Takes one away, by its place. Errors: `Unreachable`, `Refused`. */
  async delete(at: number): Promise<void> {
    const id = this.state.saved[at]?.id;
    if (id !== undefined) await this.bench.saving.api.removeScenario(id);
    this.show(this.state.saved.filter((_, k) => k !== at));
  }

  /** What the server has, after what only this browser had was moved up to it. */
  private async load(place: Place): Promise<void> {
    const here = readSaved(this.browser, ...place);
    // Gone from the browser first: another tab moves nothing up a second time.
    writeSaved(this.browser, ...place, []);
    const moved: SavedScenario[] = [];
    for (const each of here) moved.push(await this.moveUp(each, place));
    const left = moved.filter(({ id }) => id === undefined);
    writeSaved(this.browser, ...place, left);
    const there = await this.bench.saving.api.scenarios().catch(ignoreAway);
    if (place !== this.place) return;
    this.patch({ saved: [...(there ? ofPlace(there, place) : []), ...left], isWhole: there !== undefined });
  }

  /** The scenario with its id; without one where the server did not take it. */
  private async moveUp(scenario: SavedScenario, place: Place): Promise<SavedScenario> {
    for (let number = 1; number <= mostNames; number++) {
      const name = number === 1 ? scenario.name : `${scenario.name} (${number})`;
      try {
        const { id } = await this.bench.saving.api.createScenario(toBody({ ...scenario, name }, place));
        return { ...scenario, name, id };
      } catch (error) {
        // The name is that of another, perhaps of another framework.
        if (error instanceof Refused && error.problem.code === "KH6125") continue;
        ignoreAway(error);
        return scenario;
      }
    }
    return scenario;
  }

  private show(saved: readonly SavedScenario[]): void {
    this.patch({ saved });
    if (!this.place) return;
    writeSaved(
      this.browser,
      ...this.place,
      saved.filter(({ id }) => id === undefined),
    );
  }
}

/** A server that does not answer, or cannot save, is no fault of ours. */
function ignoreAway(error: unknown): undefined {
  if (error instanceof Unreachable || error instanceof Refused) return undefined;
  throw error;
}
