/** Why what was asked for in the form was not done, until something is. */

import type { Intent } from "@khung/document/plan";
import type { Bench } from "../../app/bench.ts";
import { tryIntent } from "../../document/say-steps.ts";
import type { FoundError } from "../../form/errors/error-summary.ts";
import { criteriaIn, type CriterionView, type FormView } from "../../form/view/view.ts";

/** What it sees of the screen. */
interface Shown {
  readonly bench: Bench;
  readonly view: FormView | undefined;
  readonly requestUpdate: () => void;
}

export class Refusals {
  list: readonly FoundError[] = [];
  private readonly host: Shown;

  constructor(host: Shown) {
    this.host = host;
  }

  /** Does it, or says why not and tells the field. */
  async try(intent: Intent, refused: () => void = () => {}): Promise<void> {
    const { bench, view } = this.host;
    const text = await tryIntent(bench, intent);
    if (text !== undefined) refused();
    else if (this.list.length === 0) return;
    const place = placeOf(intent, view ? criteriaIn(view.items) : []);
    this.show(text === undefined ? [] : [{ text, ...(place !== undefined && { place }) }]);
  }

  close(): void {
    this.show([]);
  }

  private show(list: readonly FoundError[]): void {
    this.list = list;
    this.host.requestUpdate();
  }
}

/** The key of the criterion that something was asked of. */
function placeOf(intent: Intent, criteria: readonly CriterionView[]): string | undefined {
  const asked = "slot" in intent ? intent.slot : "node" in intent ? intent.node : undefined;
  const code = intent.kind === "addOverride" && "code" in intent.target ? intent.target.code : undefined;
  return criteria.find(
    ({ key, card, layer }) =>
      card.code.name === code ||
      [key, ...(layer?.changes.map((change) => change.key) ?? [])].some(
        (each) => asked === each || asked?.startsWith(`${each}/`),
      ),
  )?.key;
}
