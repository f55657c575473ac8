import { report } from "@khung/diagnostics";
import type { Context } from "hono";
import { nowhere, Refusal } from "./problems.ts";

/** The tag of a revision. */
export function tagOf(revision: number): string {
  return `"${revision}"`;
}

/**
 * The revision that a request stands on. A compressed answer has a weak tag (`W/"3"`), so both are taken; `*` would write over anything.
 *
 * Errors   428 when it is not said
 */
export function statedRevision({ req }: Context): number {
  const digits = /^(?:W\/)?"(\d{1,15})"$/.exec(req.header("if-match")?.trim() ?? "")?.[1];
  if (digits === undefined) throw new Refusal(428, report("KH6123", nowhere, {}));
  return Number(digits);
}
