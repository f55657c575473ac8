/**
 * One version of one text with everything known about it: parsed at once, compiled when first asked, never twice.
 */

import { lineStarts, type Source } from "@khung/diagnostics";
import { compileParsed, type Compiled } from "@khung/compiler";
import { parse, type Parsed } from "@khung/syntax";

export interface Snapshot {
  readonly source: Source;
  /** Grows with every change; whoever sets the text chooses it. */
  readonly version: number;
  readonly starts: readonly number[];
  readonly parsed: Parsed;
  /** Compiled on first use, then kept. */
  readonly compiled: Compiled;
}

/** Takes a snapshot of a text. */
export function takeSnapshot(source: Source, version: number): Snapshot {
  let parsed: Parsed | undefined;
  let compiled: Compiled | undefined;
  return {
    source,
    version,
    starts: lineStarts(source.text),
    get parsed() {
      return (parsed ??= parse(source));
    },
    get compiled() {
      return (compiled ??= compileParsed([this.parsed]));
    },
  };
}
