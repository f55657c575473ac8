/**
 * The texts of the client: those open in it, and those on disk around them. An open text counts before what is on disk.
 */

import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readSources } from "@khung/project";
import type { Workspace } from "@khung/language-service";
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { FileNames } from "./file-names.ts";

export interface Texts {
  /** Reads every `.khung` file of some folders. */
  readFolders(folders: readonly string[]): Promise<void>;
  open(uri: string, version: number, text: string): Promise<void>;
  /** Changes of stretches, in the order given; UTF-16. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(uri: string): Promise<void>;
  /** Files that changed on disk, be it that they are gone. */
  changedOnDisk(uris: readonly string[]): Promise<void>;
  /** Names of the texts that are open. */
  opened(): readonly string[];
  document(uri: string): TextDocument | undefined;
}

/** Keeps a workspace as the client sees it; `root` as in `fileNames`. */
export function keepTexts(workspace: Workspace, names: FileNames, root: string | undefined): Texts {
  const documents = new Map<string, TextDocument>();
  const put = (document: TextDocument): void => {
    documents.set(document.uri, document);
    workspace.update({ file: names.nameOf(document.uri), text: document.getText() }, document.version);
  };
  const read = async (paths: readonly string[]): Promise<void> => {
    if (paths.length === 0) return;
    const { sources } = await readSources(paths, { cwd: root ?? "/", stdin: process.stdin });
    for (const { file, text } of sources) {
      const uri = names.uriOf(file);
      // What is open has said already what counts.
      if (!documents.has(uri)) workspace.update({ file: names.nameOf(uri), text }, 0);
    }
  };
  const readAgain = async (uri: string): Promise<void> => {
    const file = uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
    if (file !== undefined && existsSync(file)) await read([file]);
    else workspace.remove(names.nameOf(uri));
  };
  return {
    readFolders: (folders) => read(folders.map((folder) => (folder === root ? "." : folder))),
    open: async (uri, version, text) => {
      put(TextDocument.create(uri, "khung", version, text));
      // Outside of all folders, what it stands on is looked for beside it.
      const name = names.nameOf(uri);
      if (uri.startsWith("file:") && path.isAbsolute(name))
        await read([path.dirname(fileURLToPath(uri))].filter(existsSync));
    },
    change: (uri, version, changes) => {
      const document = documents.get(uri);
      if (document) put(TextDocument.update(document, [...changes], version));
    },
    close: async (uri) => {
      documents.delete(uri);
      await readAgain(uri);
    },
    changedOnDisk: async (uris) => {
      for (const uri of uris) if (!documents.has(uri)) await readAgain(uri);
    },
    opened: () => [...documents.keys()].map((uri) => names.nameOf(uri)),
    document: (uri) => documents.get(uri),
  };
}
