/** What the open text is compared with. */

import type { FrameworkSummaryBody } from "../api.ts";
import type { Against } from "../worker/simulation/sides.ts";

/** A framework that may stand on others. */
type Layered = Pick<FrameworkSummaryBody, "standsOn">;

/** Where nobody said: an overlay with what it stands on, a text with how it was opened. */
export function usualBaseline(framework: Layered | undefined): "base" | "original" {
  return (framework?.standsOn?.length ?? 0) > 0 ? "base" : "original";
}

/** What an address says in `goc`; else the usual. */
export function baselineOf(query: URLSearchParams, framework: Layered | undefined): Against {
  const asked = query.get("goc");
  if (asked === "original" || asked === "base" || asked?.includes("@")) return asked as Against;
  return usualBaseline(framework);
}
