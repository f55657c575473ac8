/** A plan before it is checked, and what planners work on. */

import { report, type Code, type Diagnostic, type Message, type Params, type catalogue } from "@khung/diagnostics";
import type { AnyNode, Comment, Parsed } from "@khung/syntax";
import type { TextEdit, TextRange } from "../edit.ts";
import type { Form } from "../form/form.ts";
import type { CardPlace, Places, SlotPlace } from "../form/places.ts";
import type { TreeChange } from "./same-tree.ts";

/** What planners read. */
export interface Work {
  readonly text: string;
  readonly parsed: Parsed;
  readonly form: Form;
  readonly places: Places;
  /** Texts that overlays stand on. */
  readonly bases: readonly string[];
}

/** Edits and what they promise. */
export interface Draft {
  readonly edits: readonly TextEdit[];
  /** How the tree will differ. */
  readonly changes: readonly TreeChange[];
  readonly label: Message;
  /** Key of a card or slot to show afterwards. */
  readonly reveal?: string;
  /** Comments that go away, and comments that come: each is looked for where it was, or will be. */
  readonly lost?: readonly Comment[];
  readonly gained?: readonly string[];
  /** The comments change their places as a whole. */
  readonly moves?: boolean;
}

/** Why there is no draft. */
export class Refused extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message.en);
    this.name = "Refused";
    this.diagnostic = diagnostic;
  }
}

type EditCode = Extract<Code, `KH40${string}`>;

/** Gives up a plan: nothing changes, and the reason is said. */
export function refuse<C extends EditCode>(
  work: Work,
  code: C,
  params: Params<(typeof catalogue)[C]>,
  range?: TextRange,
): never {
  const { from, to } = range ?? { from: 0, to: 0 };
  throw new Refused(report(code, { file: work.parsed.source.file, start: from, end: to }, params));
}

/** The place of a card; refused when it is gone. */
export function cardPlace(work: Work, key: string): CardPlace {
  return work.places.cards.get(key) ?? refuse(work, "KH4002", { key });
}

/** The place of a slot; refused when it is gone, or cannot be read at the moment. */
export function slotPlace(work: Work, key: string): SlotPlace {
  const place = work.places.slots.get(key) ?? refuse(work, "KH4002", { key });
  if ("node" in place && place.node && isError(place.node)) {
    refuse(work, "KH4003", { key }, { from: place.node.start, to: place.node.end });
  }
  return place;
}

function isError(node: AnyNode): boolean {
  return node.kind === "error";
}

/** The comments of a node. */
export function commentsOfNode(work: Pick<Work, "places">, node: AnyNode): readonly Comment[] {
  return work.places.comments.get(node) ?? [];
}
