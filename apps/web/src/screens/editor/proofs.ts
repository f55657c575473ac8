/** What is proved of an overlay's changes, criterion by criterion; begun once the text has rested. */

import type { Bench } from "../../app/bench.ts";
import type { Proof } from "../../form/card/proof-badge.ts";
import type { Study } from "../../state/study.ts";
import type { Changes } from "../../worker/compare/changes.ts";
import type { Effects } from "../../worker/compare.ts";

export class Proofs {
  /** By code. */
  found: ReadonlyMap<string, Proof> = new Map();
  private readonly bench: () => Bench;
  private readonly changed: () => void;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private asked: Study | undefined;

  constructor(bench: () => Bench, changed: () => void) {
    this.bench = bench;
    this.changed = changed;
  }

  /** Proves anew what belongs to new results: proofs are long, and each version would begin them anew. */
  proveSoon(study: Study): void {
    this.asked = study;
    this.say(running());
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.prove(study), rests);
  }

  /** Proves once more what could not be told. */
  proveAgain(): void {
    if (!this.asked) return;
    this.say(running());
    void this.prove(this.asked);
  }

  /** Nothing is proved of what stands on nothing. */
  forget(): void {
    clearTimeout(this.waiting);
    this.asked = undefined;
    this.show(new Map());
  }

  private async prove(of: Study): Promise<void> {
    const isAsked = (): boolean => of === this.asked;
    try {
      const found = await this.find(isAsked);
      // Overtaken: the text has moved on, and what it says now has no results yet.
      if (isAsked()) this.show(found ?? new Map());
    } catch (error) {
      console.error(error);
      if (isAsked()) this.say({ ...running(), kind: "unknown", reasons: [failed], again: true });
    }
  }

  /** Undefined when the text moves on meanwhile. Errors: rejects with what the worker could not go on for. */
  private async find(isAsked: () => boolean): Promise<ReadonlyMap<string, Proof> | undefined> {
    const { worker, document, study } = this.bench();
    const asking = { against: "base", version: document.state.version } as const;
    const told = await worker.ask("changes", asking, { lane: "proofs" });
    if (!told || !isAsked()) return undefined;
    if ("refused" in told) return new Map();
    const changes = told.changes.filter(({ subject, kind }) => subject.kind === "criterion" && kind === "changed");
    this.show(new Map(changes.map(({ subject }) => [subject.name, running()])));
    const onProgress = (done: number, total: number): void => {
      if (isAsked()) this.say(running({ done, total }));
    };
    const paths = changes.map(({ path }) => path);
    const proved = await worker.ask("effects", { ...asking, paths }, { lane: "proofs", onProgress });
    if (!proved || "refused" in proved) return undefined;
    const names = study.state.population?.population;
    return proofsOf(changes, proved.changes, (code) => names?.names[names.codes.indexOf(code)] ?? code);
  }

  /** The same of every criterion that something is proved of. */
  private say(proof: Proof): void {
    this.show(new Map([...this.found.keys()].map((code) => [code, proof])));
  }

  private show(found: ReadonlyMap<string, Proof>): void {
    this.found = found;
    this.changed();
  }
}

const running = (progress?: Proof["progress"]): Proof => ({
  kind: "running",
  reasons: [],
  lifted: [],
  ...(progress && { progress }),
});

const failed = {
  vi: "Trình duyệt không chạy được việc chứng minh.",
  en: "The browser could not run the proof.",
};

/** The text has rested, in milliseconds. */
const rests = 1200;

type Told = Effects["changes"][number];

/** By code: of several changes of a criterion the worst, with what was found of each that moves somebody. */
export function proofsOf(
  changes: readonly Pick<Changes["changes"][number], "path" | "subject" | "moves">[],
  effects: readonly Pick<Told, "path" | "effect" | "gains" | "reason" | "ranOut">[],
  nameOf: (code: string) => string,
): ReadonlyMap<string, Proof> {
  const proofs = new Map<string, Proof>();
  for (const { path, subject, moves } of changes) {
    const effect = effects.find((each) => each.path === path);
    if (!effect) continue;
    const kind = kindOf(effect);
    const own: Proof = {
      kind,
      reasons: kind === "same" ? [] : [effect.reason],
      lifted: (moves?.risers ?? []).slice(0, mostNamed).map(nameOf),
      ...(kind === "unknown" && effect.ranOut && { again: true }),
    };
    proofs.set(subject.name, together(proofs.get(subject.name) ?? { kind: "same", reasons: [], lifted: [] }, own));
  }
  return proofs;
}

const mostNamed = 3;

/** Somebody who gains is a counterexample, whoever else loses. */
function kindOf({ effect, gains }: Pick<Told, "effect" | "gains">): Proof["kind"] {
  if (effect === "stricter") return "proved";
  if (effect === "neutral") return "same";
  return effect === "looser" || gains ? "counterexample" : "unknown";
}

function together(a: Proof, b: Proof): Proof {
  const order: readonly Proof["kind"][] = ["same", "proved", "unknown", "counterexample"];
  const kind = order.indexOf(b.kind) > order.indexOf(a.kind) ? b.kind : a.kind;
  return {
    kind,
    reasons: [...a.reasons, ...b.reasons],
    lifted: [...new Set([...a.lifted, ...b.lifted])],
    ...((a.again || b.again) && { again: true }),
  };
}
