/** What the search of the page finds: screens, commands, frameworks, criteria of the open text, entities. Diacritics are optional. */

import { fold } from "@khung/diagnostics";

/** One thing that can be gone to or done. */
export interface Findable {
  readonly kind: FindableKind;
  readonly text: string;
  /** A code, a version. */
  readonly note?: string;
  /** Where it leads; absent: `run`. */
  readonly address?: string;
  readonly run?: () => void;
}

export const kinds = ["screen", "command", "framework", "criterion", "entity"] as const;
export type FindableKind = (typeof kinds)[number];

/** Of each kind at most so many. */
const mostOfKind = 8;

/** A list made ready for searching: folded once. */
export interface Prepared {
  readonly all: readonly Findable[];
  readonly folded: readonly string[];
}

export function prepare(all: readonly Findable[]): Prepared {
  return { all, folded: all.map(({ text, note = "" }) => ` ${fold(`${text} ${note}`)}`) };
}

/**
 * What holds every word that is sought: by kind, and within a kind those first in which a word begins with it. Without words:
 * screens and commands.
 */
export function find({ all, folded }: Prepared, sought: string): readonly Findable[] {
  const words = fold(sought)
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = new Map<FindableKind, { readonly one: Findable; readonly rank: number }[]>(
    kinds.map((kind) => [kind, []]),
  );
  all.forEach((one, i) => {
    if (words.length === 0 && one.kind !== "screen" && one.kind !== "command") return;
    const text = folded[i] ?? "";
    if (!words.every((word) => text.includes(word))) return;
    const phrase = text.indexOf(` ${words.join(" ")}`);
    const rank = phrase === 0 ? 0 : phrase > 0 ? 1 : words.every((word) => text.includes(` ${word}`)) ? 2 : 3;
    found.get(one.kind)?.push({ one, rank });
  });
  return [...found.values()].flatMap((some) =>
    some
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, mostOfKind)
      .map(({ one }) => one),
  );
}
