/** Problems of syntax as they are found: so many that nobody would read them are not kept. */

import type { Diagnostic } from "@khung/diagnostics";

/** How many errors of syntax one file may have; with more it is not read at all. */
export const mostErrors = 1000;

/** Problems of one stage. */
export interface Problems {
  readonly list: Diagnostic[];
  errors: number;
  /** There are more errors than were kept. */
  isCut: boolean;
}

/** No problems yet. */
export function noProblems(): Problems {
  return { list: [], errors: 0, isCut: false };
}

/** Forgets the problems that end after an offset. */
export function forgetAfter(problems: Problems, offset: number): void {
  while ((problems.list.at(-1)?.span?.end ?? 0) > offset) {
    if (problems.list.pop()?.severity === "error") problems.errors--;
  }
}

/** Adds a problem, unless there are too many already. */
export function say(problems: Problems, make: () => Diagnostic): void {
  if (problems.isCut) return;
  const problem = make();
  if (problem.severity === "error" && ++problems.errors > mostErrors) problems.isCut = true;
  else problems.list.push(problem);
}
