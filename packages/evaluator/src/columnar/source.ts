import type { Program } from "../program.ts";
import type { Columns } from "./columns.ts";

/** What a plan is compiled from. */
export interface Source {
  readonly program: Program;
  readonly columns: Columns;
}
