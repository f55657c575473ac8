/** The command that evaluates: asks for the data, shows the distribution in a panel of its own. */

import path from "node:path";
import { ProgressLocation, window, workspace, type OutputChannel, type Uri } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** What `khung eval` reads. */
const endings = ["csv", "tsv", "xlsx", "json", "jsonl", "parquet"];
const mostFiles = 200;
const labels = {
  vi: { ask: "Số liệu để đánh giá", other: "Chọn tệp khác…", running: "Đang đánh giá…" },
  en: { ask: "Data to evaluate", other: "Another file…", running: "Evaluating…" },
};

export function evaluateCommand(client: LanguageClient, channel: OutputChannel): () => Promise<void> {
  return async () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== "khung") return;
    const words = labels[workspace.getConfiguration("khung").get("language") === "en" ? "en" : "vi"];
    const data = await chooseData(document.uri, words);
    if (!data) return;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const { text } = await window.withProgress({ location: ProgressLocation.Window, title: words.running }, () =>
      client.sendRequest<{ readonly text: string }>("khung/evaluate", { textDocument, data: data.fsPath }),
    );
    channel.clear();
    channel.append(text);
    channel.show(true);
  };
}

/** The data files of the folder, those nearest to the text first; or any other. */
async function chooseData(text: Uri, words: (typeof labels)["vi"]): Promise<Uri | undefined> {
  const found = await workspace.findFiles(`**/*.{${endings.join(",")}}`, "**/node_modules/**", mostFiles);
  const folder = path.dirname(text.fsPath);
  const items = found
    .filter(({ fsPath }) => !/\.(meta|expected)\.json$/.test(fsPath))
    .map((uri) => ({
      label: workspace.asRelativePath(uri),
      uri,
      steps: path.relative(folder, uri.fsPath).split(path.sep).length,
    }))
    .toSorted((a, b) => a.steps - b.steps || a.label.localeCompare(b.label, "vi"));
  const chosen = await window.showQuickPick([...items, { label: words.other, uri: undefined, steps: 0 }], {
    placeHolder: words.ask,
  });
  if (!chosen || chosen.uri) return chosen?.uri;
  const [other] = (await window.showOpenDialog({ title: words.ask, filters: { [words.ask]: endings } })) ?? [];
  return other;
}
