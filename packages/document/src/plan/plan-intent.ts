/**
 * Intent → edits: the smallest change of the text that does what a person did in the form, checked before it is given.
 *
 * In: a text and an intent. Out: edits with a name, or a refusal; never a text that says anything else than was asked for.
 */

import { report, unreachable } from "@khung/diagnostics";
import { parse, type Parsed } from "@khung/syntax";
import { projectParsed, project } from "../form/project.ts";
import { findCard, findSlot } from "../form/find.ts";
import type { TextRange } from "../edit.ts";
import { checkDraft } from "./check.ts";
import { type Draft, Refused, type Work } from "./draft.ts";
import type { Intent } from "./intent.ts";
import { duplicateNode } from "./duplicate.ts";
import { deleteNode, insertNode, moveNode } from "./nodes.ts";
import { setNote } from "./note.ts";
import { addOverride } from "./add-override.ts";
import { removeOverride } from "./override.ts";
import type { Planned } from "./plan.ts";
import { renameCode } from "./rename.ts";
import { setLiteral, setText } from "./set.ts";
import { setTable } from "./set-table.ts";
import { setEnabled } from "./switch.ts";
import { addTests, setExpectations } from "./tests.ts";
import { addCase, unwrapAdvanced, wrapAdvanced } from "./wrap.ts";

export interface PlanOptions {
  /** The texts that overlays and scenarios stand on, all of them. */
  readonly bases?: readonly string[];
}

/** Plans an intent on a text. Never throws because of what a text or an intent says. */
export function planIntent(text: string, intent: Intent, options: PlanOptions = {}): Planned {
  return planParsed(parse({ file: "", text }), intent, options);
}

/** The same on a text that was parsed. */
export function planParsed(parsed: Parsed, intent: Intent, { bases = [] }: PlanOptions = {}): Planned {
  const below = bases.map((text) => projectParsed(parse({ file: "", text })));
  const work: Work = { text: parsed.source.text, parsed, bases, ...project(parsed, below) };
  try {
    return checked(work, draftOf(work, intent));
  } catch (error) {
    if (error instanceof Refused) return { outcome: "refused", diagnostic: error.diagnostic };
    throw error;
  }
}

function draftOf(work: Work, intent: Intent): Draft {
  switch (intent.kind) {
    case "setLiteral":
      return setLiteral(work, intent);
    case "setText":
      return setText(work, intent);
    case "renameCode":
      return renameCode(work, intent);
    case "insertNode":
      return insertNode(work, intent);
    case "deleteNode":
      return deleteNode(work, intent);
    case "moveNode":
      return moveNode(work, intent);
    case "duplicateNode":
      return duplicateNode(work, intent);
    case "setEnabled":
      return setEnabled(work, intent);
    case "addOverride":
      return addOverride(work, intent);
    case "removeOverride":
      return removeOverride(work, intent);
    case "setTable":
      return setTable(work, intent);
    case "wrapAdvanced":
      return wrapAdvanced(work, intent);
    case "addCase":
      return addCase(work, intent);
    case "unwrapAdvanced":
      return unwrapAdvanced(work, intent);
    case "addTests":
      return addTests(work, intent);
    case "setExpectations":
      return setExpectations(work, intent);
    case "setNote":
      return setNote(work, intent);
    default:
      return unreachable(intent);
  }
}

function checked(work: Work, draft: Draft): Planned {
  const { edits, label, lost = [], reveal } = draft;
  const plan = { outcome: "planned", edits, label, comments: lost.map(({ text }) => text) } as const;
  if (edits.length === 0) return { ...plan, ...(reveal !== undefined && { reveal }) };
  const result = checkDraft(work, draft);
  if (result.broken) {
    const [first] = edits;
    const span = { file: work.parsed.source.file, start: first?.from ?? 0, end: first?.to ?? 0 };
    return { outcome: "refused", diagnostic: report("KH4001", span, { condition: result.broken }) };
  }
  const range = reveal === undefined ? undefined : rangeIn(result.after, reveal);
  return { ...plan, ...(reveal !== undefined && { reveal }), ...(range && { range }) };
}

/** Where a card or a slot stands in the new text. */
function rangeIn(after: Parsed, key: string): TextRange | undefined {
  const { form } = project(after);
  return findCard(form, key)?.range ?? findSlot(form, key)?.slot.range;
}
