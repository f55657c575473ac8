/** What comes of what a person does in the form: edits, planned where the text can be read. */

import { planIntent, type Intent, type Planned } from "@khung/document/plan";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import type { Scene } from "./scene.ts";

export interface EditExchanges {
  readonly edit: Exchange<OfVersion & { readonly intent: Intent }, Planned>;
}

export function editAnswers(scene: Scene): Answers<EditExchanges> {
  return { edit: ({ intent }) => planIntent(scene.text, intent, { bases: scene.around }) };
}
