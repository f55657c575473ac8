/** Figures beside the form that the worker finds when the text or its results have changed: strips, the impact, what is allowed. */

import type { Bench } from "../../app/bench.ts";
import type { Proof } from "../../form/card/proof-badge.ts";
import type { Strip } from "../../form/threshold/strip.ts";
import type { Allowed } from "../../form/view/row-of-view.ts";
import type { Study } from "../../state/study.ts";
import { impactOf, type Impact } from "./impact.ts";
import { Proofs } from "./proofs.ts";

export class Figures {
  /** By code. */
  strips: Readonly<Record<string, Strip>> = {};
  impact: Impact | undefined;
  /** By `code/level`. */
  allowed: Readonly<Record<string, Allowed>> = {};
  private readonly bench: () => Bench;
  private readonly changed: () => void;
  private readonly proving: Proofs;
  private asked: Study | undefined;
  private against: "original" | "base" | undefined;

  constructor(bench: () => Bench, changed: () => void) {
    this.bench = bench;
    this.changed = changed;
    this.proving = new Proofs(bench, changed);
  }

  /** By code, of an overlay: whether what it changes in a criterion is harder for everybody. */
  get proofs(): ReadonlyMap<string, Proof> {
    return this.proving.found;
  }

  /** Proves once more what could not be told. */
  proveAgain(): void {
    this.proving.proveAgain();
  }

  /** Asks again when there are new results. Of an overlay the impact is against what it stands on. */
  async follow(against: "original" | "base"): Promise<void> {
    const { study } = this.bench();
    const now = study.state.study;
    // Results may come before the form says that the text is an overlay.
    const isSame = now === this.asked && against === this.against;
    if (!now || isSame || study.state.freshness !== "fresh") return;
    this.asked = now;
    this.against = against;
    const [moves, strips, allowed] = await Promise.all([
      study.ask("moves", { against }),
      study.ask("strips", {}),
      study.ask("allowed", {}),
    ]);
    if (now !== this.asked || against !== this.against) return;
    if (moves && !("refused" in moves)) this.impact = impactOf(moves.matrix);
    if (strips && !("refused" in strips)) this.strips = strips;
    if (allowed) this.allowed = allowed;
    this.changed();
    if (against === "base") this.proving.proveSoon(now);
    else this.proving.forget();
  }
}
