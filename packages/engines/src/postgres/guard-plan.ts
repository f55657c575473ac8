/** What the guard is told, as JSON on its command line. */

import type { Owner } from "./owner.ts";

export interface Program {
  readonly command: string;
  readonly arguments: readonly string[];
}

export interface GuardPlan {
  /** Removed at the end, with everything in it. */
  readonly folder: string;
  /** As whom the programs run. */
  readonly owner: Owner;
  readonly environment: Readonly<Record<string, string>>;
  /** Makes the data folder of the first server; the others get a copy. */
  readonly initdb: Program;
  readonly servers: readonly { readonly data: string; readonly program: Program }[];
}
