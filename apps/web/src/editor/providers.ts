/** What Monaco asks while somebody works in the text, each answered by the worker. */

import type { editor, IDisposable, IEvent, languages, Position } from "monaco-editor/editor";
import type { EditorPosition, FileEdits } from "@khung/language-service";
import { pick, sentence, type Language } from "../i18n/language.ts";
import { languageId } from "./language-id.ts";
import type { Monaco } from "./monaco.ts";
import type { Place } from "../worker/editor.ts";
import type { EditorServices } from "./services.ts";
import type { TextsBeside } from "./texts-beside.ts";
import {
  fromRange,
  toAction,
  toCompletion,
  toEdits,
  toHint,
  toMarkdown,
  toRange,
  toSemanticTokens,
  toSymbol,
  legend,
} from "./to-monaco.ts";

/** What providers read each time they are asked. */
export interface Context {
  readonly language: () => Language;
  readonly services: EditorServices;
  /** Results changed: hints may say something else. */
  readonly newResults: IEvent<void>;
  readonly beside: TextsBeside;
}

/** The text that is written; those beside it are looked into only. */
const written: languages.LanguageFilter = { language: languageId, scheme: "inmemory" };

const at = ({ lineNumber, column }: Position): { readonly position: EditorPosition } => ({
  position: { line: lineNumber - 1, character: column - 1 },
});

/** All providers. */
export function providers(monaco: Monaco, { language, services, newResults, beside }: Context): readonly IDisposable[] {
  const { languages } = monaco;
  return [
    languages.registerCompletionItemProvider(written, {
      triggerCharacters: [" ", ".", ":", "{", ","],
      provideCompletionItems: async (_model, position) => {
        const items = (await services.ask("complete", at(position))) ?? [];
        return { suggestions: items.map((item) => toCompletion(monaco, item, language())) };
      },
    }),
    languages.registerHoverProvider(written, {
      provideHover: async (_model, position) => {
        const hover = await services.ask("hover", at(position));
        return hover && { range: toRange(hover.range), contents: [toMarkdown(pick(language(), hover.contents))] };
      },
    }),
    languages.registerDefinitionProvider(written, {
      provideDefinition: async (model, position) => {
        const location = await services.ask("define", at(position));
        return location && placeOf(model, location, beside);
      },
    }),
    languages.registerReferenceProvider(written, {
      provideReferences: async (model, position) => {
        const found = await services.ask("references", at(position));
        return found?.flatMap((each) => placeOf(model, each, beside) ?? []);
      },
    }),
    languages.registerDocumentHighlightProvider(written, {
      provideDocumentHighlights: async (_model, position) => {
        const { Read, Write } = languages.DocumentHighlightKind;
        const found = await services.ask("highlights", at(position));
        return found?.map(({ range, kind }) => ({ range: toRange(range), kind: kind === "write" ? Write : Read }));
      },
    }),
    languages.registerRenameProvider(written, {
      resolveRenameLocation: async (_model, position) => {
        const found = await services.ask("renameSubject", at(position));
        if (found && "subject" in found) return { range: toRange(found.subject.range), text: found.subject.name };
        return { ...nowhere, rejectReason: found ? sentence(language(), found.refused.message) : "" };
      },
      provideRenameEdits: async (model, position, name) => {
        const found = await services.ask("rename", { ...at(position), name });
        if (found && "edits" in found) return toWorkspaceEdit(model, found.edits);
        const reason = found ? sentence(language(), found.refused.message) : "";
        if (reason !== "") sayAt(monaco, model, reason, position);
        return { edits: [], rejectReason: reason };
      },
    }),
    languages.registerDocumentFormattingEditProvider(written, {
      provideDocumentFormattingEdits: async () => toEdits((await services.ask("format", {})) ?? []),
    }),
    languages.registerDocumentSymbolProvider(written, {
      provideDocumentSymbols: async () => {
        const symbols = await services.ask("symbols", {});
        return symbols?.map((symbol) => toSymbol(monaco, symbol)) ?? [];
      },
    }),
    languages.registerFoldingRangeProvider(written, {
      provideFoldingRanges: async () => {
        const folds = await services.ask("folds", {});
        return folds?.map(({ startLine, endLine, kind }) => ({
          start: startLine + 1,
          end: endLine + 1,
          ...(kind === "comment" && { kind: languages.FoldingRangeKind.Comment }),
        }));
      },
    }),
    languages.registerSelectionRangeProvider(written, {
      provideSelectionRanges: async (_model, positions) => {
        const found = await Promise.all(positions.map(async (each) => services.ask("selections", at(each))));
        return found.map((ranges) => (ranges ?? []).map((range) => ({ range: toRange(range) })));
      },
    }),
    languages.registerDocumentSemanticTokensProvider(written, {
      getLegend: () => legend,
      provideDocumentSemanticTokens: async () => {
        const tokens = await services.ask("tokens", {});
        return tokens && { data: toSemanticTokens(tokens) };
      },
      releaseDocumentSemanticTokens: () => {},
    }),
    languages.registerInlayHintsProvider(written, {
      onDidChangeInlayHints: newResults,
      provideInlayHints: async (_model, range) => {
        const hints = await services.ask("hints", { range: fromRange(range) });
        return { hints: (hints ?? []).map((hint) => toHint(monaco, hint, language())), dispose: () => {} };
      },
    }),
    languages.registerCodeActionProvider(
      written,
      {
        provideCodeActions: async (model, range) => {
          const actions = (await services.ask("actions", { range: fromRange(range) })) ?? [];
          return { actions: actions.map((action, i) => toAction(model, action, i, language())), dispose: () => {} };
        },
      },
      { providedCodeActionKinds: ["quickfix", "refactor.rewrite"] },
    ),
  ];
}

/** What Monaco shows over the text; its own notices of a refusal go to the console alone. */
interface MessageController extends editor.IEditorContribution {
  showMessage(message: string, position: Position): void;
}

function sayAt(monaco: Monaco, model: editor.ITextModel, message: string, position: Position): void {
  const shown = monaco.editor.getEditors().find((each) => each.getModel() === model);
  shown?.getContribution<MessageController>("editor.contrib.messageController")?.showMessage(message, position);
}

const nowhere = { range: { startLineNumber: 1, startColumn: 1, endLineNumber: 1, endColumn: 1 }, text: "" };

/** In the text itself, or in one beside it; undefined where that text is not there. */
function placeOf(
  own: editor.ITextModel,
  { file, isOwn, range }: Place,
  beside: TextsBeside,
): languages.Location | undefined {
  const model = isOwn ? own : beside.modelOf(file);
  return model && { uri: model.uri, range: toRange(range) };
}

function toWorkspaceEdit(model: editor.ITextModel, all: readonly FileEdits[]): languages.WorkspaceEdit {
  return {
    edits: all.flatMap(({ edits }) =>
      toEdits(edits).map((textEdit) => ({ resource: model.uri, textEdit, versionId: model.getVersionId() })),
    ),
  };
}
