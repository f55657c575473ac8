/**
 * One version of one text, with the texts that it stands on and everything known about it: parsed at once, compiled when first
 * asked, never twice; what did not change since the last version is not worked out again.
 */

import { invariant, lineStarts, type Source } from "@khung/diagnostics";
import { compileParsed, type Compiled, type Memory } from "@khung/compiler";
import { parse, type Parsed } from "@khung/syntax";
import type { Coverage } from "./coverage.ts";
import { nameTable, type NameTable } from "./name-table.ts";

/** A text on its own. */
export interface Text {
  readonly source: Source;
  /** Grows with every change; whoever sets the text chooses it. */
  readonly version: number;
  readonly starts: readonly number[];
  readonly parsed: Parsed;
}

export interface Snapshot extends Text {
  /** This text and those that it stands on, lower ones first. */
  readonly project: readonly Text[];
  /** Compiled on first use, then kept. */
  readonly compiled: Compiled;
  /** What every name of the project means. */
  readonly names: NameTable;
  /** What was worked out for it and for earlier ones. */
  readonly memory: Memory;
  /** What a population says of it, if there is one. */
  readonly coverage: Coverage | undefined;
}

/** Takes a text; it is parsed on first use. */
export function takeText(source: Source, version: number): Text {
  let parsed: Parsed | undefined;
  let starts: readonly number[] | undefined;
  return {
    source,
    version,
    get starts() {
      return (starts ??= lineStarts(source.text));
    },
    get parsed() {
      return (parsed ??= parse(source));
    },
  };
}

/** Takes a snapshot of a text with those below it; `coverage` = what is known when somebody asks: new figures compile nothing anew. */
export function takeSnapshot(
  text: Text,
  below: readonly Text[],
  coverage: () => Coverage | undefined,
  memory: Memory,
): Snapshot {
  let compiled: Compiled | undefined;
  let names: NameTable | undefined;
  const project = [...below, text];
  const files = (): readonly Parsed[] => project.map(({ parsed }) => parsed);
  return {
    source: text.source,
    version: text.version,
    get starts() {
      return text.starts;
    },
    get parsed() {
      return text.parsed;
    },
    project,
    memory,
    get compiled() {
      return (compiled ??= compileParsed(files(), { memory }));
    },
    get names() {
      return (names ??= nameTable(files(), this.compiled));
    },
    get coverage() {
      return coverage();
    },
  };
}

/** The text of a file of the project. */
export function textOf({ project }: Pick<Snapshot, "project">, file: string): Text {
  const text = project.find(({ source }) => source.file === file);
  invariant(text, `a text of the project: ${file}`);
  return text;
}
