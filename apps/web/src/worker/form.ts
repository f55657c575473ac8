/** The form of the text. */

import { projectForm, type Form } from "@khung/document/form";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import type { Scene } from "./scene.ts";

export interface FormExchanges {
  readonly form: Exchange<OfVersion, Form>;
}

/** Answers about the form; what cannot be read now keeps the values that could be read last in this text. */
export function formAnswers(scene: Scene): Answers<FormExchanges> {
  let last:
    | { readonly file: string; readonly text: string; readonly bases: readonly Form[]; readonly form: Form }
    | undefined;
  let below: { readonly texts: readonly string[]; readonly forms: readonly Form[] } | undefined;
  const bases = (): readonly Form[] => {
    const texts = scene.around;
    if (below?.texts !== texts) below = { texts, forms: texts.map((text) => projectForm(text)) };
    return below.forms;
  };
  return {
    form: () => {
      const { file, text } = scene;
      const over = bases();
      const previous = last?.file === file ? last : undefined;
      if (previous?.text === text && previous.bases === over) return previous.form;
      const form = projectForm(text, { previous: previous?.form, bases: over });
      last = { file, text, bases: over, form };
      return form;
    },
  };
}
