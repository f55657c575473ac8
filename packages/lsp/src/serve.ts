/**
 * A language server on two streams: keeps the texts of the client, says what is wrong with those that are open, answers questions.
 *
 * Positions count UTF-16, changes come in stretches. What is wrong is said again a moment after the last change, of the text that
 * changed and of the open texts that stand on it.
 */

import { fileURLToPath } from "node:url";
import { createWorkspace, questionsAbout } from "@khung/language-service";
import * as lsp from "vscode-languageserver/node";
import { fileNames } from "./file-names.ts";
import { handleQuestions, type Answer, type Situation } from "./handlers.ts";
import { languageFor, readSettings, type Settings } from "./settings.ts";
import { keepTexts, type Texts } from "./texts.ts";
import { legend, toDiagnostic } from "./to-lsp.ts";

export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Serves one client until it says goodbye or its streams end; `others` are requests of the client's own. */
export function serve({ input, output }: Streams, others: Readonly<Record<string, Answer>> = {}): Promise<void> {
  const connection = lsp.createConnection(lsp.ProposedFeatures.all, input, output);
  const workspace = createWorkspace();
  let locale: string | undefined;
  let settings: Settings = readSettings(undefined);
  let names = fileNames(undefined);
  let texts: Texts = keepTexts(workspace, names, undefined);
  let folders: readonly string[] = [];
  let canWatch = false;
  let canConfigure = false;

  const now = (): Situation => ({
    workspace,
    names,
    settings,
    client: { language: languageFor(settings, locale), uriOf: (name) => names.uriOf(name) },
  });

  /** Says what is wrong with all open texts; those whose texts did not change are known already. */
  const said = new Map<string, { readonly snapshot: unknown; readonly language: string }>();
  const sayAll = (): void => {
    const { client } = now();
    for (const file of texts.opened()) {
      const snapshot = workspace.snapshot(file);
      const { language } = client;
      const last = said.get(file);
      if (last?.snapshot === snapshot && last.language === language) continue;
      said.set(file, { snapshot, language });
      const diagnostics = questionsAbout(workspace, () => file)
        .diagnostics()
        .map((each) => toDiagnostic(client, each));
      void connection.sendDiagnostics({ uri: names.uriOf(file), version: snapshot.version, diagnostics });
    }
  };
  let waiting: NodeJS.Immediate | undefined;
  const sayLater = (): void => {
    waiting ??= setImmediate(() => {
      waiting = undefined;
      sayAll();
    });
  };

  connection.onInitialize((params): lsp.InitializeResult => {
    locale = params.locale;
    settings = readSettings(params.initializationOptions);
    folders = (params.workspaceFolders ?? [])
      .filter(({ uri }) => uri.startsWith("file:"))
      .map(({ uri }) => fileURLToPath(uri));
    const [root] = folders;
    names = fileNames(root);
    texts = keepTexts(workspace, names, root);
    canWatch = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
    canConfigure = params.capabilities.workspace?.configuration ?? false;
    return {
      serverInfo: { name: "khung" },
      capabilities: {
        positionEncoding: lsp.PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: lsp.TextDocumentSyncKind.Incremental },
        completionProvider: { triggerCharacters: [" ", ".", ":", "{", ","] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        semanticTokensProvider: { legend, full: true },
        inlayHintProvider: true,
        codeActionProvider: {
          codeActionKinds: [
            lsp.CodeActionKind.QuickFix,
            lsp.CodeActionKind.RefactorRewrite,
            lsp.CodeActionKind.SourceFixAll,
          ],
        },
        documentFormattingProvider: true,
        workspace: { workspaceFolders: { supported: true } },
      },
    };
  });
  connection.onInitialized(async () => {
    if (canConfigure) await configure();
    if (canWatch) {
      const watchers = [{ globPattern: "**/*.khung" }];
      await connection.client.register(lsp.DidChangeWatchedFilesNotification.type, { watchers });
    }
    await texts.readFolders(folders);
    sayLater();
  });
  const configure = async (): Promise<void> => {
    settings = readSettings(await connection.workspace.getConfiguration("khung"));
    sayLater();
  };
  connection.onDidChangeConfiguration(async ({ settings: given }) => {
    if (canConfigure) await configure();
    else {
      settings = readSettings((given as { readonly khung?: unknown } | null)?.khung);
      sayLater();
    }
  });
  connection.onDidOpenTextDocument(async ({ textDocument: { uri, version, text } }) => {
    await texts.open(uri, version, text);
    sayLater();
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    texts.change(uri, version, contentChanges);
    sayLater();
  });
  connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
    await texts.close(uri);
    said.delete(names.nameOf(uri));
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    sayLater();
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    await texts.changedOnDisk(changes.map(({ uri }) => uri));
    sayLater();
  });
  handleQuestions(connection, now, others);
  return new Promise((resolve) => {
    connection.onExit(() => resolve());
    input.on("end", () => resolve());
    connection.listen();
  });
}
