/** Turns a list of numbers into decisions: fast-check shrinks the list, and no numbers left means the first of everything. */

/** Makes decisions. */
export interface Chooser {
  /** A whole number from 0 to `count - 1`. */
  below(count: number): number;
  /** True once in so many. */
  once(inSoMany: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** Some of the items in their order, at least one. */
  some<T>(items: readonly [T, ...T[]]): readonly T[];
  /** What was made so often, at least once. */
  repeat(most: number, make: (index: number) => string): readonly string[];
}

/** A chooser that goes through the list. */
export function createChooser(choices: readonly number[]): Chooser {
  let at = 0;
  const below = (count: number): number => (choices[at++] ?? 0) % count;
  return {
    below,
    once: (inSoMany) => below(inSoMany) === inSoMany - 1,
    pick: (items) => items[below(items.length)] ?? items[0],
    some: (items) => {
      const chosen = items.filter(() => below(2) === 1);
      return chosen.length > 0 ? chosen : [items[0]];
    },
    repeat: (most, make) => Array.from({ length: 1 + below(most) }, (_, i) => make(i)),
  };
}
