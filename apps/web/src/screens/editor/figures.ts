/** Figures beside the form that the worker finds when the text or its results have changed: strips, the impact, what is allowed. */

import type { Bench } from "../../app/bench.ts";
import type { ProofBadge } from "../../form/card/criterion-card.ts";
import type { Strip } from "../../form/threshold/strip.ts";
import type { Allowed } from "../../form/view/row-of-view.ts";
import type { Study } from "../../state/study.ts";
import { impactOf, type Impact } from "./impact.ts";

export class Figures {
  /** By code. */
  strips: Readonly<Record<string, Strip>> = {};
  impact: Impact | undefined;
  /** By `code/level`. */
  allowed: Readonly<Record<string, Allowed>> = {};
  /** By code, of an overlay: whether what it changes in a criterion is harder for everybody. */
  proofs: ReadonlyMap<string, ProofBadge> = new Map();
  private readonly bench: () => Bench;
  private readonly changed: () => void;
  private asked: Study | undefined;

  constructor(bench: () => Bench, changed: () => void) {
    this.bench = bench;
    this.changed = changed;
  }

  /** Asks again when there are new results. Of an overlay the impact is against what it stands on. */
  async follow(against: "original" | "base"): Promise<void> {
    const { study } = this.bench();
    const now = study.state.study;
    if (!now || now === this.asked || study.state.freshness !== "fresh") return;
    this.asked = now;
    const [moves, strips, allowed] = await Promise.all([
      study.ask("moves", { against }),
      study.ask("strips", {}),
      study.ask("allowed", {}),
    ]);
    if (moves && !("refused" in moves)) this.impact = impactOf(moves.matrix);
    if (strips && !("refused" in strips)) this.strips = strips;
    if (allowed) this.allowed = allowed;
    this.changed();
    if (against === "base") this.proveSoon(now);
  }

  private proving: ReturnType<typeof setTimeout> | undefined;

  /** Proofs wait until the text has rested: they are long, and each version would begin them anew. */
  private proveSoon(study: Study): void {
    clearTimeout(this.proving);
    this.proving = setTimeout(() => void this.prove(study), rests);
  }

  private async prove(of: Study): Promise<void> {
    const { study } = this.bench();
    const found = await study.ask("changes", { against: "base" });
    if (!found || "refused" in found || of !== this.asked) return;
    const changed = found.changes.filter(({ subject, kind }) => subject.kind === "criterion" && kind === "changed");
    const codeOf = new Map(changed.map(({ path, subject }) => [path, subject.name]));
    this.proofs = new Map([...codeOf.values()].map((code) => [code, "running"]));
    this.changed();
    const proved = await study.ask("effects", { against: "base", paths: [...codeOf.keys()] });
    if (!proved || "refused" in proved || of !== this.asked) return;
    const proofs = new Map<string, ProofBadge>();
    for (const { path, effect } of proved.changes) {
      const code = codeOf.get(path);
      if (code !== undefined) proofs.set(code, weaker(proofs.get(code), badgeOf(effect)));
    }
    this.proofs = proofs;
    this.changed();
  }
}

/** The text has rested, in milliseconds. */
const rests = 1200;

function badgeOf(effect: string): ProofBadge {
  if (effect === "stricter" || effect === "neutral") return "proved";
  return effect === "looser" ? "counterexample" : "unknown";
}

/** Of several changes of a criterion the worst. */
function weaker(a: ProofBadge | undefined, b: ProofBadge): ProofBadge {
  const order: readonly ProofBadge[] = ["proved", "unknown", "counterexample"];
  return a === undefined || order.indexOf(b) > order.indexOf(a) ? b : a;
}
