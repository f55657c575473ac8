/** What an overlay stands on, as a form: the form of an overlay is shown over it. */

import { projectForm, type Form } from "@khung/document/form";
import { mainSet } from "../form/view/view.ts";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import type { Workshop } from "./workshop.ts";

export interface BelowExchanges {
  /** The form of what the text stands on, the nearest; no form where it stands on nothing. */
  readonly below: Exchange<OfVersion, { readonly form?: Form }>;
}

export function belowAnswers(workshop: Workshop): Answers<BelowExchanges> {
  return {
    below: () => {
      const [wanted] = mainSet(projectForm(workshop.service.text))?.bases ?? [];
      const forms = workshop.around.map((text) => projectForm(text));
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
