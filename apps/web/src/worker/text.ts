/** The text: what is wrong with it. */

import type { EditorDiagnostic } from "@khung/language-service";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import type { Workshop } from "./workshop.ts";

/** The languages that a text can be written in. */
export type Surface = "vi" | "en";

/** What checking a text found. */
export interface Checked {
  readonly version: number;
  readonly diagnostics: readonly EditorDiagnostic[];
  /** Undefined when the text does not say. */
  readonly surface: Surface | undefined;
  readonly milliseconds: number;
}

export interface TextExchanges {
  readonly check: Exchange<OfVersion, Checked>;
}

export function textAnswers({ service, now }: Workshop): Answers<TextExchanges> {
  return {
    check: ({ version }) => {
      const started = now();
      const diagnostics = service.diagnostics();
      return { version, diagnostics, surface: service.surface(), milliseconds: now() - started };
    },
  };
}
