/** Our plain objects → Monaco's: lines and columns from 1, numbers for kinds. */

import type { IMarkdownString, IRange, editor, languages } from "monaco-editor/editor";
import type {
  CompletionItem,
  CompletionKind,
  DocumentSymbol,
  EditorDiagnostic,
  EditorRange,
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
