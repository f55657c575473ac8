/**
 * A population looked at from further away: which thresholds matter, which criteria hold back, what one unit needs, how sure it all is.
 *
 * Answers are those of `@khung/simulation`, as plain data with exact numbers. Whatever cannot be answered is `Refused`, with its reason.
 */

import type { Answers } from "./exchange.ts";
import { chanceAnswers, type ChanceExchanges } from "./outlook/chance.ts";
import { heatAnswers, type HeatExchanges } from "./outlook/heat.ts";
import { wayAnswers, type WayExchanges } from "./outlook/way.ts";
import { tornadoAnswers, type TornadoExchanges } from "./outlook/tornado.ts";
import type { Workshop } from "./workshop.ts";

export interface OutlookExchanges extends TornadoExchanges, HeatExchanges, WayExchanges, ChanceExchanges {}

export function outlookAnswers(workshop: Workshop): Answers<OutlookExchanges> {
  return {
    ...heatAnswers(workshop),
    ...tornadoAnswers(workshop),
    ...wayAnswers(workshop),
    ...chanceAnswers(workshop),
  };
}
