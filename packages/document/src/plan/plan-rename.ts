/**
 * A code renamed in all texts that name it: the one that is open, and overlays, tests and scenarios beside it.
 *
 * What names it is found, and proved to mean the same afterwards, by the language service; each text's edits are checked like those
 * of any plan (P1–P4). One step for each text, or none: a text that cannot be written, and names it, refuses all of them.
 */

import { lineStarts, positionAt, report, type Source } from "@khung/diagnostics";
import { createWorkspace, questionsAbout, type EditorPosition, type FileEdits } from "@khung/language-service";
import { nodeAt, parse } from "@khung/syntax";
import type { TextEdit } from "../edit.ts";
import { project } from "../form/project.ts";
import { checkDraft } from "./check.ts";
import { type Draft, Refused, type Work } from "./draft.ts";
import type { Of } from "./part.ts";
import type { Plan, Refusal } from "./plan.ts";
import { declaredName, renameLabel, renamedKey } from "./rename.ts";

/** A text beside the one that is open. */
export interface TextBeside extends Source {
  readonly isReadOnly?: boolean;
}

/** A step for each text that changes, the open one first. */
export interface PlannedTexts {
  readonly outcome: "planned";
  readonly plans: readonly (Plan & { readonly file: string })[];
}

/** Plans renaming a card of the open text in all texts. Throws only where a plan of one text would. */
export function planRename(
  open: Source,
  beside: readonly TextBeside[],
  { node, name }: Of<"renameCode">,
): PlannedTexts | Refusal {
  try {
    const work = workOf(open);
    const declared = declaredName(work, node);
    const workspace = createWorkspace();
    for (const { isReadOnly, ...source } of beside) workspace.update(source, 0, isReadOnly ? "readOnly" : undefined);
    workspace.update(open, 0);
    const { line, column } = positionAt(lineStarts(open.text), declared.start);
    const place = { line: line - 1, character: column - 1 };
    const found = questionsAbout(workspace, () => open.file).rename(place, name);
    const span = { file: open.file, start: declared.start, end: declared.end };
    if ("refused" in found)
      return { outcome: "refused", diagnostic: { ...found.refused, severity: "error", span, related: [], fixes: [] } };
    const label = renameLabel(work, node, name);
    const texts = new Map(beside.map((each) => [each.file, each]));
    const plans = found.edits
      .toSorted((a, b) => Number(b.file === open.file) - Number(a.file === open.file))
      .map((edits) => {
        const own = edits.file === open.file;
        const text = own ? open : texts.get(edits.file);
        if (!text) throw new Error(`there is no text ${edits.file}`);
        return planOf(own ? work : workOf(text), edits, label, own ? renamedKey(node, name) : undefined);
      });
    return { outcome: "planned", plans };
  } catch (error) {
    if (error instanceof Refused) return { outcome: "refused", diagnostic: error.diagnostic };
    throw error;
  }
}

function workOf(source: Source): Work {
  const parsed = parse(source);
  return { text: parsed.source.text, parsed, bases: [], ...project(parsed) };
}

function planOf(
  work: Work,
  { file, edits: places }: FileEdits,
  label: Draft["label"],
  reveal: string | undefined,
): Plan & { readonly file: string } {
  const starts = lineStarts(work.text);
  const at = ({ line, character }: EditorPosition): number => (starts[line] ?? work.text.length) + character;
  const edits = places
    .map(({ range, newText }): TextEdit => ({ from: at(range.start), to: at(range.end), insert: newText }))
    .toSorted((a, b) => a.from - b.from);
  const changes = edits.map(({ from, insert }) => {
    const { node: holder } = nodeAt(work.parsed.file, from);
    return { kind: "set", holder, field: "text", value: insert } as const;
  });
  const { broken } = checkDraft(work, { edits, changes, label });
  if (broken) {
    const span = { file, start: edits[0]?.from ?? 0, end: edits[0]?.to ?? 0 };
    throw new Refused(report("KH4001", span, { condition: broken }));
  }
  return { outcome: "planned", file, edits, label, comments: [], ...(reveal !== undefined && { reveal }) };
}
