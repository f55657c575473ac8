/** Our plain objects → those of the protocol: numbers for kinds, one language. */

import type { Message, MessageLanguage } from "@khung/diagnostics";
import {
  semanticModifiers,
  semanticTypes,
  type CodeAction,
  type CompletionItem,
  type CompletionKind,
  type DocumentSymbol,
  type EditorDiagnostic,
  type FileEdits,
  type InlayHint,
  type Location,
  type SemanticToken,
  type SymbolKind,
} from "@khung/language-service";
import * as lsp from "vscode-languageserver/node";

/** What conversions need to know of the client. */
export interface Client {
  readonly language: MessageLanguage;
  readonly uriOf: (name: string) => string;
}

const severities = {
  error: lsp.DiagnosticSeverity.Error,
  warning: lsp.DiagnosticSeverity.Warning,
  info: lsp.DiagnosticSeverity.Information,
} as const;

/** A sentence of its own. */
export function sentence(language: MessageLanguage, message: Message): string {
  const text = message[language];
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** A diagnostic, its help on a second line. */
export function toDiagnostic({ language, uriOf }: Client, one: EditorDiagnostic): lsp.Diagnostic {
  const help = one.help ? `\n${sentence(language, one.help)}` : "";
  return {
    range: one.range,
    severity: severities[one.severity],
    code: one.code,
    source: "khung",
    message: sentence(language, one.message) + help,
    relatedInformation: one.related.map(({ location, message }) => ({
      location: toLocation(uriOf, location),
      message: message[language],
    })),
  };
}

/** A place in a text. */
export function toLocation(uriOf: Client["uriOf"], { file, range }: Location): lsp.Location {
  return { uri: uriOf(file), range };
}

/** Edits of several texts, to be made together. */
export function toWorkspaceEdit(uriOf: Client["uriOf"], all: readonly FileEdits[]): lsp.WorkspaceEdit {
  return { changes: Object.fromEntries(all.map(({ file, edits }) => [uriOf(file), [...edits]])) };
}

const actionKinds = {
  repair: lsp.CodeActionKind.QuickFix,
  refactor: lsp.CodeActionKind.RefactorRewrite,
  fixAll: lsp.CodeActionKind.SourceFixAll,
} as const;

/** An action on one text. */
export function toCodeAction({ language, uriOf }: Client, file: string, action: CodeAction): lsp.CodeAction {
  return {
    title: sentence(language, action.title),
    kind: actionKinds[action.kind ?? "repair"],
    edit: toWorkspaceEdit(uriOf, [{ file, edits: action.edits }]),
  };
}

const completionKinds: Readonly<Record<CompletionKind, lsp.CompletionItemKind>> = {
  keyword: lsp.CompletionItemKind.Keyword,
  input: lsp.CompletionItemKind.Field,
  parameter: lsp.CompletionItemKind.Constant,
  let: lsp.CompletionItemKind.Variable,
  criterion: lsp.CompletionItemKind.Class,
  group: lsp.CompletionItemKind.Module,
  level: lsp.CompletionItemKind.EnumMember,
  class: lsp.CompletionItemKind.Enum,
  choice: lsp.CompletionItemKind.EnumMember,
  unit: lsp.CompletionItemKind.Unit,
  function: lsp.CompletionItemKind.Function,
  snippet: lsp.CompletionItemKind.Snippet,
};

/** A suggestion. */
export function toCompletion({ language }: Client, item: CompletionItem): lsp.CompletionItem {
  return {
    label: item.label,
    kind: completionKinds[item.kind],
    ...(item.detail && { labelDetails: { description: item.detail[language] }, detail: item.detail[language] }),
    ...(item.documentation && {
      documentation: { kind: lsp.MarkupKind.Markdown, value: item.documentation[language] },
    }),
    insertTextFormat: item.snippet ? lsp.InsertTextFormat.Snippet : lsp.InsertTextFormat.PlainText,
    textEdit: { range: item.range, newText: item.insertText },
    sortText: item.sortText,
    filterText: item.filterText,
  };
}

const symbolKinds: Readonly<Record<SymbolKind, lsp.SymbolKind>> = {
  framework: lsp.SymbolKind.Package,
  overlay: lsp.SymbolKind.Package,
  scenario: lsp.SymbolKind.Package,
  change: lsp.SymbolKind.Operator,
  group: lsp.SymbolKind.Module,
  criterion: lsp.SymbolKind.Class,
  input: lsp.SymbolKind.Field,
  parameter: lsp.SymbolKind.Constant,
  let: lsp.SymbolKind.Variable,
  classification: lsp.SymbolKind.Enum,
  level: lsp.SymbolKind.EnumMember,
  outcome: lsp.SymbolKind.Event,
  report: lsp.SymbolKind.Object,
  claim: lsp.SymbolKind.Interface,
  test: lsp.SymbolKind.Function,
};

/** An entry of the outline. */
export function toSymbol(symbol: DocumentSymbol): lsp.DocumentSymbol {
  return {
    // A name is never empty in the protocol; one that is being typed is.
    name: symbol.name === "" ? "…" : symbol.name,
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind],
    range: symbol.range,
    selectionRange: symbol.selectionRange,
    children: symbol.children.map(toSymbol),
  };
}

/** A hint beside the text. */
export function toInlayHint({ language }: Client, { position, label, kind, tooltip }: InlayHint): lsp.InlayHint {
  return {
    position,
    label: label[language],
    paddingLeft: true,
    ...(kind !== "population" && { kind: lsp.InlayHintKind.Type }),
    ...(tooltip && { tooltip: tooltip[language] }),
  };
}

/** The legend that `toSemanticTokens` counts by. */
export const legend: lsp.SemanticTokensLegend = {
  tokenTypes: [...semanticTypes],
  tokenModifiers: [...semanticModifiers],
};

/** Tokens as the protocol has them: five numbers each, lines and characters from the one before. */
export function toSemanticTokens(tokens: readonly SemanticToken[]): lsp.SemanticTokens {
  const builder = new lsp.SemanticTokensBuilder();
  for (const { range, type, modifiers } of tokens) {
    const { line, character } = range.start;
    const bits = modifiers.reduce((sum, each) => sum | (1 << semanticModifiers.indexOf(each)), 0);
    builder.push(line, character, range.end.character - character, semanticTypes.indexOf(type), bits);
  }
  return builder.build();
}

/** Growing ranges as a chain. */
export function toSelectionRange(ranges: readonly lsp.Range[]): lsp.SelectionRange | undefined {
  return ranges.reduceRight<lsp.SelectionRange | undefined>(
    (parent, range) => (parent ? { range, parent } : { range }),
    undefined,
  );
}
