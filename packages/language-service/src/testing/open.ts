/** Questions put into texts: `┆` is the cursor. */

import type { EditorPosition, FileEdits, TextEdit } from "../protocol.ts";
import { questionsAbout, type Questions } from "../service.ts";
import { createWorkspace, type Workspace } from "../workspace.ts";

/** What was opened. */
export interface Opened {
  readonly workspace: Workspace;
  /** About the text with the cursor, else the first. */
  readonly service: Questions;
  readonly file: string;
  readonly position: EditorPosition;
  readonly texts: ReadonlyMap<string, string>;
}

/** A workspace of marked texts by file. */
export function openAll(marked: Readonly<Record<string, string>>): Opened {
  const workspace = createWorkspace();
  const texts = new Map<string, string>();
  let [file = ""] = Object.keys(marked);
  let position = { line: 0, character: 0 };
  for (const [name, raw] of Object.entries(marked)) {
    const cursor = raw.indexOf("┆");
    const text = raw.replace("┆", "");
    texts.set(name, text);
    workspace.update({ file: name, text }, 1);
    if (cursor < 0) continue;
    file = name;
    const before = text.slice(0, cursor).split("\n");
    position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }
  return { workspace, service: questionsAbout(workspace, () => file), file, position, texts };
}

/** Applies edits that do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split("\n");
  const offset = ({ line, character }: EditorPosition): number =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return edits
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (all, { range, newText }) => all.slice(0, offset(range.start)) + newText + all.slice(offset(range.end)),
      text,
    );
}

/** The texts after edits of several. */
export function editedAll(texts: ReadonlyMap<string, string>, all: readonly FileEdits[]): ReadonlyMap<string, string> {
  const after = new Map(texts);
  for (const { file, edits } of all) after.set(file, edited(texts.get(file) ?? "", edits));
  return after;
}

/** Asks every question at a place. */
export function askEverything(service: Questions, at: EditorPosition): void {
  const range = { start: at, end: { line: at.line + 3, character: 2 } };
  service.diagnostics();
  service.completion(at);
  service.hover(at);
  service.definition(at);
  service.references(at);
  service.highlights(at);
  service.renameSubject(at);
  service.rename(at, "ten_moi");
  service.symbols();
  service.folds();
  service.selections(at);
  service.semanticTokens();
  service.inlayHints(range);
  service.codeActions(range);
  service.format();
  service.translate("en");
}
