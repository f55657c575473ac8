/**
 * The language service: one object of functions over the current version of one text. Lines and characters outside, offsets inside.
 *
 * In: a text and its version. Out: plain objects. Refuses: evaluating, editing, waiting (every answer is there at once).
 */

import type { Source } from "@khung/diagnostics";
import type { Compiled } from "@khung/compiler";
import type { Surface } from "@khung/syntax";
import { completionAt } from "./completion/completion.ts";
import { definitionAt } from "./definition.ts";
import { codeActionsIn, diagnosticsOf } from "./diagnostics.ts";
import { hoverAt } from "./hover.ts";
import { toOffset } from "./positions.ts";
import type {
  CodeAction,
  CompletionItem,
  DocumentSymbol,
  EditorDiagnostic,
  EditorPosition,
  EditorRange,
  Hover,
  Location,
  TextEdit,
} from "./protocol.ts";
import { takeSnapshot, type Snapshot } from "./snapshot.ts";
import { symbolsOf } from "./symbols.ts";
import { formatEdits, translateEdits } from "./whole-text.ts";

export interface LanguageService {
  /** Sets the text. Nothing is parsed before something is asked. */
  update(source: Source, version: number): void;
  /** Of the current text; 0 before the first. */
  readonly version: number;
  readonly text: string;
  /** The language that the text is written in. */
  surface(): Surface;
  /** What the compiler made of the text: whoever evaluates need not compile again. */
  compiled(): Compiled;
  diagnostics(): readonly EditorDiagnostic[];
  completion(position: EditorPosition): readonly CompletionItem[];
  hover(position: EditorPosition): Hover | undefined;
  definition(position: EditorPosition): Location | undefined;
  symbols(): readonly DocumentSymbol[];
  codeActions(range: EditorRange): readonly CodeAction[];
  format(): readonly TextEdit[];
  translate(surface: Surface): readonly TextEdit[];
}

/** Starts with an empty text. */
export function createLanguageService(): LanguageService {
  let now: Snapshot = takeSnapshot({ file: "", text: "" }, 0);
  const offset = (position: EditorPosition): number => toOffset(now.source.text, now.starts, position);
  return {
    update: (source, version) => {
      now = takeSnapshot(source, version);
    },
    get version() {
      return now.version;
    },
    get text() {
      return now.source.text;
    },
    surface: () => now.parsed.surface,
    compiled: () => now.compiled,
    diagnostics: () => diagnosticsOf(now),
    completion: (position) => completionAt(now, offset(position)),
    hover: (position) => hoverAt(now, offset(position)),
    definition: (position) => definitionAt(now, offset(position)),
    symbols: () => symbolsOf(now),
    codeActions: ({ start, end }) => codeActionsIn(now, offset(start), offset(end)),
    format: () => formatEdits(now),
    translate: (surface) => translateEdits(now, surface),
  };
}
