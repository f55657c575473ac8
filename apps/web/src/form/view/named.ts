/** What a set names: what formulas may use, what values may go by, and whether points and weights mean anything in it. */

import type { Card } from "@khung/document/form";

/** Something that a formula may name. */
export interface Named {
  readonly name: string;
  readonly title: string;
  readonly kind: "input" | "parameter" | "derived";
}

/** Something that a value may go by: its classes, in the order of the text. */
export interface ClassNamed {
  readonly name: string;
  readonly title: string;
  readonly members: readonly { readonly name: string; readonly title: string }[];
}

/** What a set names, at whatever depth. */
export interface NamedIn {
  /** What formulas may name, in the order of the text. */
  readonly names: readonly Named[];
  /** What values may go by. */
  readonly classes: readonly ClassNamed[];
  /** Whether points mean anything: something has them. */
  readonly scored: boolean;
  /** Whether weights mean anything: of an index. */
  readonly weighed: boolean;
}

/** Reads it off the cards. */
export function namedIn(members: readonly Card[]): NamedIn {
  return {
    names: namesIn(members),
    classes: classesIn(members),
    scored: isScored(members),
    weighed: isWeighed(members),
  };
}

function isScored(members: readonly Card[]): boolean {
  return members.some((card) => {
    if (card.kind !== "criterion" && card.kind !== "group") return false;
    return card.points.sort !== undefined || (card.kind === "group" && isScored(card.members));
  });
}

function isWeighed(members: readonly Card[]): boolean {
  return members.some((card) => {
    if (card.kind === "opaque") return card.statement === "index";
    if (card.kind === "criterion") return card.weight.state !== "absent";
    return card.kind === "group" && (card.weight.state !== "absent" || isWeighed(card.members));
  });
}

/** Choices and classifications, at whatever depth. */
function classesIn(members: readonly Card[]): readonly ClassNamed[] {
  return members.flatMap((card): readonly ClassNamed[] => {
    if (card.kind === "group" || card.kind === "addTo") return classesIn(card.members);
    if (card.kind === "input" && card.choices.length > 0) {
      const members = card.choices.map(({ name, title }) => ({ name: name.name, title: title.text }));
      return [{ name: card.name.name, title: card.title.text, members }];
    }
    if (card.kind === "opaque" && card.classes && card.name !== undefined)
      return [{ name: card.name, title: card.title ?? "", members: card.classes }];
    return [];
  });
}

/** Inputs, parameters and what is worked out from them, at whatever depth. */
function namesIn(members: readonly Card[]): readonly Named[] {
  return members.flatMap((card): readonly Named[] => {
    switch (card.kind) {
      case "input":
      case "parameter":
        return [{ name: card.name.name, title: card.title.text, kind: card.kind }];
      case "group":
      case "addTo":
        return namesIn(card.members);
      case "opaque":
        return card.statement === "let" && card.name !== undefined
          ? [{ name: card.name, title: card.title ?? "", kind: "derived" }]
          : [];
      default:
        return [];
    }
  });
}
