/** A number of one's own in the place of one that does not go over: what is allowed is said before anything is typed. */

import { html, type TemplateResult } from "lit";
import type { Decision } from "@khung/document/carry";
import type { NumberCommitted } from "../../form/number/number-field.ts";
import { withUnit } from "../../form/number/reading-words.ts";
import { quotingCode, sentence, type Language } from "../../i18n/language.ts";
import type { OwnField } from "../../worker/upgrade/upgrading.ts";
import { say } from "./words.ts";
import "../../form/number/number-field.ts";

/** How it is shown, and where what is typed goes; undefined: the field was emptied. */
export interface OwnValueHost {
  readonly language: Language;
  readonly readOnly: boolean;
  readonly decide: (choice: Decision | undefined) => void;
}

export function ownValue(
  { unit, allowed = {}, refused }: OwnField,
  decision: Decision | undefined,
  { language, readOnly, decide }: OwnValueHost,
): TemplateResult {
  const { least, most } = allowed;
  return html`
    <khung-so
      .language=${language}
      .label=${say(language, "upgrade.field")}
      .unit=${unit === "" ? undefined : unit}
      .least=${least}
      .most=${most}
      .help=${mayBe(unit, allowed, language)}
      .error=${refused ? quotingCode(sentence(language, refused)) : ""}
      .value=${typeof decision === "object" ? decision.own : undefined}
      .none=${typeof decision !== "object"}
      ?disabled=${readOnly}
      @khung-number-committed=${({ detail: { value } }: CustomEvent<NumberCommitted>) =>
        decide(typeof value === "string" ? { own: value } : undefined)}
    ></khung-so>
  `;
}

function mayBe(unit: string, { least, most }: NonNullable<OwnField["allowed"]>, language: Language): string {
  const shown = (value: string | undefined): string => (value === undefined ? "" : withUnit(value, unit, language));
  const [low, high] = [shown(least), shown(most)];
  if (least !== undefined && least === most) return say(language, "upgrade.may.not", { least: low });
  if (least !== undefined && most !== undefined) return say(language, "upgrade.may.both", { least: low, most: high });
  if (least !== undefined) return say(language, "upgrade.may.least", { least: low });
  return most === undefined ? "" : say(language, "upgrade.may.most", { most: high });
}
