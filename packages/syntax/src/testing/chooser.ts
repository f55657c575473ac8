/** Picks one of `count` things; 0 is the simplest. */
export type Choose = (count: number) => number;

/** Reads choices off a list; when the list is at its end every choice is 0. */
export function createChooser(choices: readonly number[]): Choose {
  let next = 0;
  return (count) => (choices[next++] ?? 0) % count;
}
