/** The extension: starts the language server that lies beside it, and adds the commands that only an editor can offer. */

import { commands, window, workspace, WorkspaceEdit, type ExtensionContext } from "vscode";
import { LanguageClient, TransportKind, type TextEdit } from "vscode-languageclient/node";
import { evaluateCommand } from "./evaluate-command.ts";

/** Called by the editor when the first `.khung` text is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = new LanguageClient(
    "khung",
    "Khung",
    { module: context.asAbsolutePath("dist/server.mjs"), transport: TransportKind.stdio },
    {
      documentSelector: [
        { scheme: "file", language: "khung" },
        { scheme: "untitled", language: "khung" },
      ],
      initializationOptions: { ...workspace.getConfiguration("khung") },
      synchronize: { configurationSection: "khung" },
    },
  );
  const translate = async (to: "vi" | "en"): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== "khung") return;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const edits = await client.sendRequest<TextEdit[]>("khung/translate", { textDocument, to });
    const edit = new WorkspaceEdit();
    edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(edits));
    await workspace.applyEdit(edit);
  };
  const results = window.createOutputChannel("Khung: kết quả");
  context.subscriptions.push(
    client,
    results,
    commands.registerCommand("khung.evaluate", evaluateCommand(client, results)),
    commands.registerCommand("khung.translateToVietnamese", () => translate("vi")),
    commands.registerCommand("khung.translateToEnglish", () => translate("en")),
    commands.registerCommand("khung.restart", () => client.restart()),
  );
  await client.start();
}
