/** Other texts as forms: what an overlay stands on, and how a text was before it was changed. The form is shown over them. */

import { projectForm, type Form } from "@khung/document/form";
import { mainSet } from "../form/view/view.ts";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import type { Scene } from "./scene.ts";

export interface BelowExchanges {
  /** The form of what the text stands on, the nearest; no form where it stands on nothing. */
  readonly below: Exchange<OfVersion, { readonly form?: Form }>;
  readonly formOf: Exchange<{ readonly text: string }, Form>;
}

export function belowAnswers(scene: Scene): Answers<BelowExchanges> {
  return {
    formOf: ({ text }) => projectForm(text, { bases: scene.around.map((each) => projectForm(each)) }),
    below: () => {
      const [wanted] = mainSet(projectForm(scene.text))?.bases ?? [];
      const forms = scene.around.map((text) => projectForm(text));
      const form = forms.find((each) =>
        each.sets.some(
          (set) =>
            set.kind !== "opaque" &&
            set.id.name === wanted?.id &&
            (wanted.version === undefined || set.version.text === wanted.version),
        ),
      );
      return form ? { form } : {};
    },
  };
}
