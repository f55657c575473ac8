/**
 * Makes Monaco know the language: highlighting, brackets and comments at once; suggestions, hover, repairs, format, outline
 * and definitions through the services it is given.
 */

import type { editor, IDisposable, languages, Position } from "monaco-editor/editor";
import type { EditorDiagnostic, EditorPosition } from "@khung/language-service";
import { highlighting } from "@khung/language-service/highlighting";
import { pick, sentence, type Language } from "../i18n/language.ts";
import type { Monaco } from "./monaco.ts";
import type { EditorServices } from "./services.ts";
import { toCompletion, toEdits, toMarkdown, toRange, toSymbol } from "./to-monaco.ts";
import { followLook } from "./theme.ts";

export const languageId = "khung";

/** What the providers read each time they are asked. */
export interface Context {
  readonly services: EditorServices;
  readonly language: Language;
  readonly diagnostics: readonly EditorDiagnostic[];
}

/** Registers the language; giving back what unregisters it. */
export function registerLanguage(monaco: Monaco, context: () => Context): IDisposable {
  const registered = [registerColours(monaco), ...providers(monaco, context)];
  return { dispose: () => registered.forEach((one) => one.dispose()) };
}

/** Registers how the language looks, without what answers questions about a text. */
export function registerColours(monaco: Monaco): IDisposable {
  const { languages } = monaco;
  if (!languages.getLanguages().some(({ id }) => id === languageId))
    languages.register({ id: languageId, extensions: [".khung"] });

  const registered = [
    followLook(monaco),
    languages.setMonarchTokensProvider(
      languageId,
      highlighting as unknown as Parameters<typeof languages.setMonarchTokensProvider>[1],
    ),
    languages.setLanguageConfiguration(languageId, {
      comments: { lineComment: "//" },
      brackets: [
        ["{", "}"],
        ["(", ")"],
      ],
      autoClosingPairs: [
        { open: "{", close: "}" },
        { open: "(", close: ")" },
        { open: '"', close: '"', notIn: ["string", "comment"] },
      ],
      wordPattern: /[\p{L}_][\p{L}\p{M}\p{Nd}_.]*|\d+(?:\.\d+)?/u,
      indentationRules: { increaseIndentPattern: /\{[^}"]*$/, decreaseIndentPattern: /^\s*\}/ },
    }),
  ];
  return { dispose: () => registered.forEach((one) => one.dispose()) };
}

const toPosition = ({ lineNumber, column }: Position): EditorPosition => ({
  line: lineNumber - 1,
  character: column - 1,
});

function providers(monaco: Monaco, context: () => Context): readonly IDisposable[] {
  const { languages } = monaco;
  return [
    languages.registerCompletionItemProvider(languageId, {
      triggerCharacters: [" ", ".", ":", "{", ","],
      provideCompletionItems: async (_model, position) => {
        const items = (await context().services.complete(toPosition(position))) ?? [];
        return { suggestions: items.map((item) => toCompletion(monaco, item, context().language)) };
      },
    }),
    languages.registerHoverProvider(languageId, {
      provideHover: async (_model, position) => {
        const hover = await context().services.hover(toPosition(position));
        return (
          hover && { range: toRange(hover.range), contents: [toMarkdown(pick(context().language, hover.contents))] }
        );
      },
    }),
    languages.registerDefinitionProvider(languageId, {
      provideDefinition: async (model, position) => {
        const location = await context().services.define(toPosition(position));
        return location && { uri: model.uri, range: toRange(location.range) };
      },
    }),
    languages.registerDocumentFormattingEditProvider(languageId, {
      provideDocumentFormattingEdits: async () => toEdits((await context().services.format()) ?? []),
    }),
    languages.registerDocumentSymbolProvider(languageId, {
      provideDocumentSymbols: async () => {
        const symbols = await context().services.symbols();
        return symbols?.map((symbol) => toSymbol(monaco, symbol)) ?? [];
      },
    }),
    languages.registerCodeActionProvider(languageId, {
      provideCodeActions: (model, range) => ({
        actions: actionsAt(monaco, model, range, context()),
        dispose: () => {},
      }),
    }),
  ];
}

/** The repairs of the diagnostics that touch a range. */
function actionsAt(
  monaco: Monaco,
  model: editor.ITextModel,
  range: Parameters<typeof monaco.Range.areIntersectingOrTouching>[0],
  { diagnostics, language }: Context,
): languages.CodeAction[] {
  return diagnostics
    .filter((one) => monaco.Range.areIntersectingOrTouching(toRange(one.range), range))
    .flatMap((one) =>
      one.fixes.map((fix, i) => ({
        title: sentence(language, fix.title),
        kind: "quickfix",
        isPreferred: i === 0,
        edit: {
          edits: toEdits(fix.edits).map((textEdit) => ({
            resource: model.uri,
            textEdit,
            versionId: model.getVersionId(),
          })),
        },
      })),
    );
}
