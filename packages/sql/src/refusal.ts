/** What SQL cannot say exactly: collected, so that all of it is told at once. */

import { report, type Diagnostic, type Span } from "@khung/diagnostics";

/** The reasons that name a construct; see the pages of the codes. */
type RefusalCode = "KH8001" | "KH8002" | "KH8003" | "KH8005";

/** Notes that a construct at a place has no exact SQL. */
export type Refuse = (code: RefusalCode, span: Span, construct: string) => void;

/** Problems, each once. */
export class Refusals {
  readonly #found = new Map<string, Diagnostic>();

  get problems(): readonly Diagnostic[] {
    return [...this.#found.values()];
  }

  add(diagnostic: Diagnostic): void {
    const { code, span } = diagnostic;
    this.#found.set(`${code} ${span?.file} ${span?.start} ${span?.end}`, diagnostic);
  }

  readonly refuse: Refuse = (code, span, construct) => {
    this.add(report(code, span, { construct }));
  };
}
