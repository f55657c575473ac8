/** The text and a baseline compared by meaning: what changed, whom each change moves, and what is proved of it. */

import type { Source } from "@khung/diagnostics";
import { createLanguageService } from "@khung/language-service";
import { applyEdits } from "../document/places.ts";
import type { Changes } from "./compare/changes.ts";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import { orRefused, type Refused } from "./refusal.ts";
import { modulesOf, type Comparing } from "./simulation/sides.ts";
import type { EffectTask, ToldEffect } from "./threads/effects.ts";
import type { Surface } from "./text.ts";
import type { Workshop } from "./workshop.ts";

/** Proofs of changes. */
export interface Effects {
  /** In the order of `Changes`, those that were asked for. */
  readonly changes: readonly (ToldEffect & { readonly path: string })[];
  /** Of everything together; absent where only some were asked for. */
  readonly whole?: ToldEffect;
}

/** A text in the other language of keywords, to be read beside one that is written in it. */
export interface Written {
  readonly text: string;
  /** What it is written in, where that is another. */
  readonly from?: Surface;
}

export interface CompareExchanges {
  /** Another text as it would be written in the language of the one that is open. */
  readonly written: Exchange<OfVersion & { readonly source: Source }, Written>;
  readonly changes: Exchange<Comparing, Changes | Refused>;
  /** `paths`: only of these changes. Proofs may take long; they run in threads of their own. */
  readonly effects: Exchange<Comparing & { readonly paths?: readonly string[] }, Effects | Refused>;
}

/** For one proof, in milliseconds by the clock: whoever waits sees how far it is, and a busy machine takes its time. */
const timeoutMs = 15_000;

export function compareAnswers(workshop: Workshop): Answers<CompareExchanges> {
  return {
    written: ({ source }) => {
      const other = createLanguageService();
      other.update(source, 1);
      const [from, to] = [other.surface(), workshop.service.surface()];
      return from === to ? { text: source.text } : { text: applyEdits(source.text, other.translate(to)), from };
    },
    changes: (ask, run) =>
      orRefused(async () => {
        const { baseline, text } = modulesOf(workshop, ask);
        const { changesOf } = await import("./compare/changes.ts");
        return changesOf(workshop, baseline, text, run);
      }),
    effects: ({ paths, ...ask }, { signal, onProgress }) =>
      orRefused(async () => {
        const { baseline, text } = modulesOf(workshop, ask);
        const { compareModules } = await import("./compare/changes.ts");
        const all = compareModules(baseline, text).changes;
        const asked = [...all.entries()].filter(([, { path }]) => paths?.includes(path) ?? true);
        await using pool = workshop.pool("effect", signal);
        let done = 0;
        const total = asked.length + (paths ? 0 : 1);
        const prove = async (part: Pick<EffectTask, "change">): Promise<ToldEffect> => {
          const task: EffectTask = { before: baseline, after: text, asOf: workshop.asOf(text), timeoutMs, ...part };
          const effect = (await pool.run(task)) as ToldEffect;
          onProgress?.(++done, total);
          return effect;
        };
        const whole = paths ? undefined : prove({});
        const changes = await Promise.all(
          asked.map(async ([change, { path }]) => ({ ...(await prove({ change })), path })),
        );
        return { changes, ...(whole && { whole: await whole }) };
      }),
  };
}
