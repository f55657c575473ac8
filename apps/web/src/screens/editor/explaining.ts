/** What the editor says of a name when the pointer rests on it, said in the form too. */

import type { Bench } from "../../app/bench.ts";
import { rangeOf } from "../../document/places.ts";
import type { ExplainAsked } from "../../form/explain/explain-button.ts";
import { pick } from "../../i18n/language.ts";

/** Asks the worker for the hover at the offset. */
export async function explain({ document, study, language }: Bench, { offset, show }: ExplainAsked): Promise<void> {
  const { start: position } = rangeOf(document.state.text, { file: "", start: offset, end: offset });
  const hover = await study.ask("hover", { position });
  if (hover) show(pick(language, hover.contents));
}
