/** The form of the text, and what comes of what a person does in it: edits, planned where the text can be read. */

import type { Form } from "@khung/document/form";
import { projectForm } from "@khung/document/form";
import { planIntent, type Intent, type Planned } from "@khung/document/plan";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import type { Workshop } from "./workshop.ts";

export interface FormExchanges {
  readonly edit: Exchange<OfVersion & { readonly intent: Intent }, Planned>;
  readonly form: Exchange<OfVersion, Form>;
}

/** Answers about the form; what cannot be read now keeps the values that could be read last in this text. */
export function formAnswers(workshop: Workshop): Answers<FormExchanges> {
  let last: { readonly file: string; readonly form: Form } | undefined;
  let below: { readonly texts: readonly string[]; readonly forms: readonly Form[] } | undefined;
  const bases = (): readonly Form[] => {
    const texts = workshop.around;
    if (below?.texts !== texts) below = { texts, forms: texts.map((text) => projectForm(text)) };
    return below.forms;
  };
  return {
    edit: ({ intent }) => planIntent(workshop.service.text, intent, { bases: workshop.around }),
    form: () => {
      const { file } = workshop;
      const previous = last?.file === file ? last.form : undefined;
      const form = projectForm(workshop.service.text, { previous, bases: bases() });
      last = { file, form };
      return form;
    },
  };
}
