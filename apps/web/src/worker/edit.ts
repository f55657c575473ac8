/** What comes of what a person does in the form: edits, planned where the text can be read. */

import { planIntent, planRename, type Intent, type Planned } from "@khung/document/plan";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import type { Scene } from "./scene.ts";

export interface EditExchanges {
  readonly edit: Exchange<OfVersion & { readonly intent: Intent }, Planned>;
}

export function editAnswers(scene: Scene): Answers<EditExchanges> {
  return { edit: ({ intent }) => planned(scene, intent) };
}

/** The texts around can only be read: a code that one of them names too keeps its name, and it is said which. */
function planned({ file, text, sources, around }: Scene, intent: Intent): Planned {
  const plan = planIntent(text, intent, { bases: around });
  if (intent.kind !== "renameCode" || plan.outcome === "refused" || sources.length === 0) return plan;
  const beside = sources.map((source) => ({ ...source, isReadOnly: true }));
  const everywhere = planRename({ file, text }, beside, intent);
  return everywhere.outcome === "refused" ? everywhere : (everywhere.plans[0] ?? plan);
}
