/** Which problems belong to which card: by where they stand in the text. */

import { lineStarts } from "@khung/diagnostics";
import type { EditorDiagnostic } from "@khung/language-service";
import type { CardProblem } from "../../form/card/criterion-card.ts";
import { criteriaIn, type CriterionView, type FormView } from "../../form/view/view.ts";
import { plainSentence, type Language } from "../../i18n/language.ts";
import { placesOf } from "./places.ts";

/** Problems by the key of the criterion that they are shown at. */
export type ProblemsByKey = ReadonlyMap<string, readonly CardProblem[]>;

const none: ProblemsByKey = new Map();

/** The problems as they were found last: looked for again only when what they follow from has changed. */
export class ProblemsByCard {
  private of: readonly unknown[] = [];
  private found: ProblemsByKey = none;

  find(
    diagnostics: readonly EditorDiagnostic[],
    text: string,
    view: FormView | undefined,
    language: Language,
  ): ProblemsByKey {
    const of = [diagnostics, text, view, language];
    if (of.some((each, i) => each !== this.of[i])) {
      this.of = of;
      this.found = problemsByCard(diagnostics, text, view ? criteriaIn(view.items) : [], language);
    }
    return this.found;
  }
}

/** By the criterion in whose text they stand, or in a change of which they stand. */
function problemsByCard(
  diagnostics: readonly EditorDiagnostic[],
  text: string,
  criteria: readonly CriterionView[],
  language: Language,
): ProblemsByKey {
  if (diagnostics.length === 0 || criteria.length === 0) return none;
  const starts = lineStarts(text);
  const places = criteria.flatMap((view) => placesOf(view).map((range) => ({ key: view.key, range })));
  const found = new Map<string, CardProblem[]>();
  for (const { severity, message, range } of diagnostics) {
    if (severity === "info") continue;
    const at = (starts[range.start.line] ?? text.length) + range.start.character;
    const place = places.find(({ range: { from, to } }) => from <= at && at <= to);
    if (!place) continue;
    const problem = { severity, text: plainSentence(language, message) };
    const list = found.get(place.key);
    if (list) list.push(problem);
    else found.set(place.key, [problem]);
  }
  return found;
}
