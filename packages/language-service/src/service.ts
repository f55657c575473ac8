/**
 * The language service: one object of functions over one text, and over those around it. Lines and characters outside, offsets inside.
 *
 * In: texts and their versions. Out: plain objects. Refuses: evaluating, editing, waiting (every answer is there at once).
 */

import type { Source } from "@khung/diagnostics";
import type { Compiled } from "@khung/compiler";
import type { Surface } from "@khung/syntax";
import { codeActionsIn } from "./code-actions/code-actions.ts";
import { completionAt } from "./completion/completion.ts";
import type { Coverage } from "./coverage.ts";
import { definitionAt } from "./definition.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { foldsOf } from "./folding.ts";
import { hoverAt } from "./hover.ts";
import { inlayHintsIn } from "./inlay-hints.ts";
import { toOffset } from "./positions.ts";
import type {
  CodeAction,
  CompletionItem,
  DocumentSymbol,
  EditorDiagnostic,
  EditorPosition,
  EditorRange,
  FileEdits,
  FoldingRange,
  Highlight,
  Hover,
  InlayHint,
  Location,
  Refusal,
  RenameSubject,
  SemanticToken,
  TextEdit,
} from "./protocol.ts";
import { highlightsAt, referencesAt } from "./references.ts";
import { renameAt, renameSubjectAt } from "./rename.ts";
import { selectionsAt } from "./selection.ts";
import { semanticTokensOf } from "./semantic-tokens.ts";
import { symbolsOf } from "./symbols.ts";
import { formatEdits, translateEdits } from "./whole-text.ts";
import { createWorkspace, type Workspace } from "./workspace.ts";

/** What can be asked about one text. */
export interface Questions {
  /** Of the current text; 0 before the first. */
  readonly version: number;
  readonly file: string;
  readonly text: string;
  /** The language that the text is written in. */
  surface(): Surface;
  /** What the compiler made of the text and what it stands on: whoever evaluates need not compile again. */
  compiled(): Compiled;
  /** Of this text alone; what is wrong with those below is said there. */
  diagnostics(): readonly EditorDiagnostic[];
  completion(position: EditorPosition): readonly CompletionItem[];
  hover(position: EditorPosition): Hover | undefined;
  /** Where the name at a position is declared, be it in another text. */
  definition(position: EditorPosition): Location | undefined;
  /** Everywhere that the thing at a position is named, in all texts; its declaration first. */
  references(position: EditorPosition): readonly Location[];
  /** The same in this text. */
  highlights(position: EditorPosition): readonly Highlight[];
  renameSubject(position: EditorPosition): { readonly subject: RenameSubject } | { readonly refused: Refusal };
  /** All edits of all texts together, or none and why. */
  rename(
    position: EditorPosition,
    name: string,
  ): { readonly edits: readonly FileEdits[] } | { readonly refused: Refusal };
  symbols(): readonly DocumentSymbol[];
  folds(): readonly FoldingRange[];
  /** Ranges around a position, innermost first. */
  selections(position: EditorPosition): readonly EditorRange[];
  semanticTokens(): readonly SemanticToken[];
  inlayHints(range: EditorRange): readonly InlayHint[];
  /** Repairs of what is wrong there, then changes of form that keep the meaning. */
  codeActions(range: EditorRange): readonly CodeAction[];
  format(): readonly TextEdit[];
  translate(surface: Surface): readonly TextEdit[];
}

export interface LanguageService extends Questions {
  /** Sets the text that is asked about. Nothing is parsed before something is asked. */
  update(source: Source, version: number): void;
  /** Sets the texts that it may stand on; they are only read. */
  setAround(sources: readonly Source[]): void;
  /** Sets what a population says of it, for hovers and hints. */
  setCoverage(coverage: Coverage | undefined): void;
}

/** Starts with an empty text. */
export function createLanguageService(): LanguageService {
  const workspace = createWorkspace();
  let file = "";
  let around: readonly string[] = [];
  const questions = questionsAbout(workspace, () => file);
  return Object.assign(questions, {
    update: (source: Source, version: number): void => {
      if (source.file !== file) workspace.remove(file);
      ({ file } = source);
      workspace.update(source, version);
    },
    setAround: (sources: readonly Source[]): void => {
      const next = new Set(sources.map((source) => source.file));
      for (const each of around) if (each !== file && !next.has(each)) workspace.remove(each);
      around = [...next];
      for (const source of sources) if (source.file !== file) workspace.update(source, 0, "readOnly");
    },
    setCoverage: (coverage: Coverage | undefined): void => workspace.setCoverage(file, coverage),
  });
}

/** The questions about one text of a workspace, as it is when they are asked. */
export function questionsAbout(workspace: Workspace, file: () => string): Questions {
  const now = () => workspace.snapshot(file());
  const offset = (position: EditorPosition): number => {
    const { source, starts } = now();
    return toOffset(source.text, starts, position);
  };
  return {
    get version() {
      return now().version;
    },
    get file() {
      return file();
    },
    get text() {
      return now().source.text;
    },
    surface: () => now().parsed.surface,
    compiled: () => now().compiled,
    diagnostics: () => diagnosticsOf(now()),
    completion: (position) => completionAt(now(), offset(position)),
    hover: (position) => hoverAt(now(), offset(position)),
    definition: (position) => definitionAt(now(), offset(position)),
    references: (position) => referencesAt(now(), offset(position), (about) => workspace.snapshotsAbout(about)),
    highlights: (position) => highlightsAt(now(), offset(position)),
    renameSubject: (position) => renameSubjectAt(now(), offset(position), workspace),
    rename: (position, name) => renameAt(now(), offset(position), name, workspace),
    symbols: () => symbolsOf(now()),
    folds: () => foldsOf(now()),
    selections: (position) => selectionsAt(now(), offset(position)),
    semanticTokens: () => semanticTokensOf(now()),
    inlayHints: ({ start, end }) => inlayHintsIn(now(), offset(start), offset(end)),
    codeActions: ({ start, end }) => codeActionsIn(now(), offset(start), offset(end)),
    format: () => formatEdits(now()),
    translate: (surface) => translateEdits(now(), surface),
  };
}
