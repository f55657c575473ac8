/** The text, an overlay, carried over to a newer version of what it stands on: what changes, what has to be decided, who moves. */

import { report } from "@khung/diagnostics";
import type { Decisions } from "@khung/document/carry";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import { orRefused, refuse, type Refused } from "./refusal.ts";
import type { FrameworkKey } from "./simulation/sides.ts";
import type { Upgrade } from "./upgrade/upgrading.ts";
import type { Workshop } from "./workshop.ts";

export type { Decisions };

export interface UpgradeExchanges {
  readonly upgrade: Exchange<
    OfVersion & { readonly onto: FrameworkKey; readonly decisions?: Decisions },
    Upgrade | Refused
  >;
}

export function upgradeAnswers(workshop: Workshop): Answers<UpgradeExchanges> {
  return {
    upgrade: ({ onto, decisions = {} }, run) =>
      orRefused(async () => {
        const target = workshop.baseline(onto);
        if (!target) {
          const names = workshop.keys.map((key) => `\`${key}\``).join(", ") || "–";
          return refuse(report("KH7062", { file: workshop.file, start: 0, end: 0 }, { name: onto, names }));
        }
        const { upgradeTo } = await import("./upgrade/upgrading.ts");
        return upgradeTo(workshop, target, decisions, run);
      }),
  };
}
