/** What the client may ask, one line a question. */

import { questionsAbout, type Questions, type Refusal, type Workspace } from "@khung/language-service";
import * as lsp from "vscode-languageserver/node";
import type { FileNames } from "./file-names.ts";
import {
  sentence,
  toCodeAction,
  toCompletion,
  toInlayHint,
  toLocation,
  toSelectionRange,
  toSemanticTokens,
  toSymbol,
  toWorkspaceEdit,
  type Client,
} from "./to-lsp.ts";
import type { Settings } from "./settings.ts";

/** What handlers read each time they are asked. */
export interface Situation {
  readonly workspace: Workspace;
  readonly names: FileNames;
  readonly settings: Settings;
  readonly client: Client;
}

type At = { readonly textDocument: { readonly uri: string } };

/** Answers a request of our own about a text; a refusal is shown to the person as it is. */
export type Answer = (about: Questions, params: Readonly<Record<string, unknown>>, client: Client) => Promise<unknown>;

/** Answers every question about a text; `others` are requests beyond the protocol, by name. */
export function handleQuestions(
  connection: lsp.Connection,
  now: () => Situation,
  others: Readonly<Record<string, Answer>>,
): void {
  const ask = async <A>(
    params: At,
    token: lsp.CancellationToken,
    find: (about: Questions, now: Situation) => A | Promise<A>,
  ): Promise<A> => {
    // What came in meanwhile is read first: changes of the text, and word that the answer is no longer wanted.
    await new Promise((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested) throw new lsp.ResponseError(lsp.LSPErrorCodes.RequestCancelled, "overtaken");
    const situation = now();
    const file = situation.names.nameOf(params.textDocument.uri);
    return find(
      questionsAbout(situation.workspace, () => file),
      situation,
    );
  };

  connection.onCompletion((params, token) =>
    ask(params, token, (about, { client }) =>
      about.completion(params.position).map((each) => toCompletion(client, each)),
    ),
  );
  connection.onHover((params, token) =>
    ask(params, token, (about, { client }) => {
      const hover = about.hover(params.position);
      return (
        hover && {
          range: hover.range,
          contents: { kind: lsp.MarkupKind.Markdown, value: hover.contents[client.language] },
        }
      );
    }),
  );
  connection.onDefinition((params, token) =>
    ask(params, token, (about, { client }) => {
      const found = about.definition(params.position);
      return found && toLocation(client.uriOf, found);
    }),
  );
  connection.onReferences((params, token) =>
    ask(params, token, (about, { client }) => {
      const found = about.references(params.position);
      return found.slice(params.context.includeDeclaration ? 0 : 1).map((each) => toLocation(client.uriOf, each));
    }),
  );
  connection.onDocumentHighlight((params, token) =>
    ask(params, token, (about) =>
      about.highlights(params.position).map(({ range, kind }) => ({
        range,
        kind: kind === "write" ? lsp.DocumentHighlightKind.Write : lsp.DocumentHighlightKind.Read,
      })),
    ),
  );
  connection.onPrepareRename((params, token) =>
    ask(params, token, (about, { client }) => {
      const found = about.renameSubject(params.position);
      if ("refused" in found) throw refused(client, found.refused);
      return { range: found.subject.range, placeholder: found.subject.name };
    }),
  );
  connection.onRenameRequest((params, token) =>
    ask(params, token, (about, { client }) => {
      const found = about.rename(params.position, params.newName);
      if ("refused" in found) throw refused(client, found.refused);
      return toWorkspaceEdit(client.uriOf, found.edits);
    }),
  );
  connection.onDocumentSymbol((params, token) => ask(params, token, (about) => about.symbols().map(toSymbol)));
  connection.onFoldingRanges((params, token) =>
    ask(params, token, (about) =>
      about.folds().map(({ startLine, endLine, kind }) => ({
        startLine,
        endLine,
        ...(kind === "comment" && { kind: lsp.FoldingRangeKind.Comment }),
      })),
    ),
  );
  connection.onSelectionRanges((params, token) =>
    ask(params, token, (about) =>
      params.positions.map((position) => {
        const there = { start: position, end: position };
        return toSelectionRange(about.selections(position)) ?? { range: there };
      }),
    ),
  );
  connection.languages.semanticTokens.on((params, token) =>
    ask(params, token, (about) => toSemanticTokens(about.semanticTokens())),
  );
  connection.languages.inlayHint.on((params, token) =>
    ask(params, token, (about, { client, settings }) =>
      about
        .inlayHints(params.range)
        .filter(({ kind }) => settings.hints[kind])
        .map((each) => toInlayHint(client, each)),
    ),
  );
  connection.onCodeAction((params, token) =>
    ask(params, token, (about, { client, names }) => {
      const file = names.nameOf(params.textDocument.uri);
      const actions = about.codeActions(params.range).map((each) => toCodeAction(client, file, each));
      const { only } = params.context;
      return only ? actions.filter(({ kind }) => only.some((each) => `${kind}.`.startsWith(`${each}.`))) : actions;
    }),
  );
  connection.onDocumentFormatting((params, token) => ask(params, token, (about) => [...about.format()]));
  connection.onRequest("khung/translate", (params: At & { readonly to: "vi" | "en" }, token: lsp.CancellationToken) =>
    ask(params, token, (about) => about.translate(params.to)),
  );
  for (const [name, answer] of Object.entries(others)) {
    connection.onRequest(name, (params: At & Readonly<Record<string, unknown>>, token: lsp.CancellationToken) =>
      ask(params, token, (about, { client }) => answer(about, params, client)),
    );
  }
}

function refused({ language }: Client, { code, message, help }: Refusal): lsp.ResponseError<void> {
  const text = sentence(language, message) + (help ? `. ${sentence(language, help)}` : "");
  return new lsp.ResponseError(lsp.LSPErrorCodes.RequestFailed, `${text} (${code})`);
}
