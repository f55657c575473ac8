/** What a value or a score becomes: one deed for the text below, where a change quotes it, and for the change that is there. */

import type { Draft, Work } from "./draft.ts";
import type { Amendment, NewValue } from "./intent.ts";
import { deleteNode, insertNode, moveNode } from "./nodes.ts";
import { setLiteral } from "./set.ts";
import { addCase, wrapAdvanced } from "./wrap.ts";

/** Where it is done. */
export interface AmendedAt {
  /** The card that holds the rows of a score. */
  readonly card: string;
  /** Key of the slot, or of the row. */
  readonly at: string;
  /** Key of another row, as `after` names it. */
  readonly row: (after: string) => string;
}

/** Does it. */
export function amend(work: Work, { card, at, row }: AmendedAt, value: NewValue | Amendment): Draft {
  switch (value.kind) {
    case "byClass":
      return wrapAdvanced(work, { kind: "wrapAdvanced", slot: at, as: value });
    case "case":
      return addCase(work, { kind: "addCase", slot: at, member: value.member });
    case "insertEntry":
      return insertNode(work, { kind: "insertNode", into: card, template: { kind: "scoreEntry" }, after: at });
    case "deleteEntry":
      return deleteNode(work, { node: at });
    case "moveEntry": {
      const after = value.after === undefined ? {} : { after: row(value.after) };
      return moveNode(work, { kind: "moveNode", node: at, into: card, ...after });
    }
    default:
      return setLiteral(work, { kind: "setLiteral", slot: at, value });
  }
}
