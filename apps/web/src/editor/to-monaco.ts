/** Our plain objects → Monaco's: lines and columns from 1, numbers for kinds. */

import type { IMarkdownString, IRange, editor, languages } from "monaco-editor/editor";
import { semanticModifiers, semanticTypes } from "@khung/language-service/semantic-legend";
import type {
  CodeAction,
  CompletionItem,
  CompletionKind,
  DocumentSymbol,
  EditorDiagnostic,
  EditorRange,
  InlayHint,
  SemanticToken,
  SymbolKind,
  TextEdit,
} from "@khung/language-service";
import { pick, sentence, type Language } from "../i18n/language.ts";
import type { Monaco } from "./monaco.ts";

/** A range. */
export function toRange({ start, end }: EditorRange): IRange {
  return {
    startLineNumber: start.line + 1,
    startColumn: start.character + 1,
    endLineNumber: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A range of Monaco as one of ours. */
export function fromRange({ startLineNumber, startColumn, endLineNumber, endColumn }: IRange): EditorRange {
  return {
    start: { line: startLineNumber - 1, character: startColumn - 1 },
    end: { line: endLineNumber - 1, character: endColumn - 1 },
  };
}

/** Edits of a model. */
export function toEdits(edits: readonly TextEdit[]): { range: IRange; text: string }[] {
  return edits.map(({ range, newText }) => ({ range: toRange(range), text: newText }));
}

/** A squiggle, with its help on a second line. */
export function toMarker(monaco: Monaco, one: EditorDiagnostic, language: Language, file: string): editor.IMarkerData {
  const { MarkerSeverity } = monaco;
  const severities = { error: MarkerSeverity.Error, warning: MarkerSeverity.Warning, info: MarkerSeverity.Info };
  const help = one.help ? `\n${sentence(language, one.help)}` : "";
  return {
    ...toRange(one.range),
    severity: severities[one.severity],
    code: one.code,
    message: sentence(language, one.message) + help,
    relatedInformation: one.related
      .filter(({ location }) => location.file === file)
      .map(({ location, message }) => ({
        ...toRange(location.range),
        resource: monaco.Uri.parse(file),
        message: pick(language, message),
      })),
  };
}

/** Markdown that runs no commands. */
export function toMarkdown(value: string): IMarkdownString {
  return { value, isTrusted: false, supportHtml: false };
}

/** A suggestion. */
export function toCompletion(monaco: Monaco, item: CompletionItem, language: Language): languages.CompletionItem {
  const { CompletionItemInsertTextRule } = monaco.languages;
  return {
    label: { label: item.label, ...(item.detail && { description: pick(language, item.detail) }) },
    kind: completionKind(monaco, item.kind),
    insertText: item.insertText,
    ...(item.snippet && { insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet }),
    ...(item.documentation && { documentation: toMarkdown(pick(language, item.documentation)) }),
    filterText: item.filterText,
    sortText: item.sortText,
    range: toRange(item.range),
  };
}

function completionKind(monaco: Monaco, kind: CompletionKind): languages.CompletionItemKind {
  const kinds = monaco.languages.CompletionItemKind;
  const table: Readonly<Record<CompletionKind, languages.CompletionItemKind>> = {
    keyword: kinds.Keyword,
    input: kinds.Field,
    parameter: kinds.Constant,
    let: kinds.Variable,
    criterion: kinds.Class,
    group: kinds.Module,
    level: kinds.EnumMember,
    class: kinds.Enum,
    choice: kinds.EnumMember,
    unit: kinds.Unit,
    function: kinds.Function,
    snippet: kinds.Snippet,
  };
  return table[kind];
}

/** An outline entry with its children. */
export function toSymbol(monaco: Monaco, symbol: DocumentSymbol): languages.DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbolKind(monaco, symbol.kind),
    tags: [],
    range: toRange(symbol.range),
    selectionRange: toRange(symbol.selectionRange),
    children: symbol.children.map((child) => toSymbol(monaco, child)),
  };
}

function symbolKind(monaco: Monaco, kind: SymbolKind): languages.SymbolKind {
  const kinds = monaco.languages.SymbolKind;
  const table: Readonly<Record<SymbolKind, languages.SymbolKind>> = {
    framework: kinds.Package,
    overlay: kinds.Package,
    scenario: kinds.Package,
    change: kinds.Operator,
    claim: kinds.Interface,
    group: kinds.Module,
    criterion: kinds.Class,
    input: kinds.Field,
    parameter: kinds.Constant,
    let: kinds.Variable,
    classification: kinds.Enum,
    level: kinds.EnumMember,
    outcome: kinds.Event,
    report: kinds.Object,
    test: kinds.Function,
  };
  return table[kind];
}

/** A hint beside the text. */
export function toHint(
  monaco: Monaco,
  { position, label, kind, tooltip }: InlayHint,
  language: Language,
): languages.InlayHint {
  return {
    position: { lineNumber: position.line + 1, column: position.character + 1 },
    // A hint is not broken over two lines.
    label: pick(language, label).replaceAll(" ", "\u00a0"),
    paddingLeft: true,
    ...(kind !== "population" && { kind: monaco.languages.InlayHintKind.Type }),
    ...(tooltip && { tooltip: pick(language, tooltip) }),
  };
}

/** What can be done at a place; the first repair is the one that is preferred. */
export function toAction(
  model: editor.ITextModel,
  action: CodeAction,
  order: number,
  language: Language,
): languages.CodeAction {
  const isRepair = action.kind === undefined;
  return {
    title: sentence(language, action.title),
    // Repairs of the whole text stand beside those of the place.
    kind: action.kind === "refactor" ? "refactor.rewrite" : "quickfix",
    isPreferred: isRepair && order === 0,
    edit: {
      edits: toEdits(action.edits).map((textEdit) => ({
        resource: model.uri,
        textEdit,
        versionId: model.getVersionId(),
      })),
    },
  };
}

/** The legend that tokens are counted by. */
export const legend: languages.SemanticTokensLegend = {
  tokenTypes: [...semanticTypes],
  tokenModifiers: [...semanticModifiers],
};

/** Tokens as Monaco takes them: five numbers each, lines and characters from the one before. */
export function toSemanticTokens(tokens: readonly SemanticToken[]): Uint32Array {
  const data = new Uint32Array(tokens.length * 5);
  let [line, character] = [0, 0];
  tokens.forEach(({ range: { start, end }, type, modifiers }, i) => {
    const bits = modifiers.reduce((sum, each) => sum | (1 << semanticModifiers.indexOf(each)), 0);
    const from = start.line === line ? start.character - character : start.character;
    data.set([start.line - line, from, end.character - start.character, semanticTypes.indexOf(type), bits], i * 5);
    ({ line, character } = start);
  });
  return data;
}
