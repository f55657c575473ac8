/** A comparison that follows the document: what changed against another side, and the text of that side. */

import type { Source } from "@khung/diagnostics";
import type { Bench } from "../../app/bench.ts";
import { bring } from "../../app/known-bases.ts";
import type { FrameworkSummaryBody } from "../../api.ts";
import { frameworkKey } from "../../state/state.ts";
import type { Surface } from "../../worker/protocol.ts";
import type { Changes } from "../../worker/compare/changes.ts";
import type { Refused } from "../../worker/refusal.ts";
import type { Against } from "../../worker/simulation/sides.ts";

/** The other side as a text. */
export interface OtherText {
  readonly text: string;
  /** What it is written in, where it was translated to be read beside the open one. */
  readonly from?: Surface;
}

export class Comparing {
  found: Changes | Refused | "failed" | undefined;
  other: OtherText = { text: "" };
  private asked = "";
  private readonly bench: () => Bench;
  private readonly changed: () => void;

  constructor(bench: () => Bench, changed: () => void) {
    this.bench = bench;
    this.changed = changed;
  }

  /** The other frameworks, those of the same name first. */
  get others(): readonly FrameworkSummaryBody[] {
    const { catalog } = this.bench().catalog.state;
    const { framework } = this.bench().document.state;
    if (catalog.status !== "done" || !framework) return [];
    const rest = catalog.value.frameworks.filter((each) => frameworkKey(each) !== frameworkKey(framework));
    return rest.toSorted((a, b) => Number(b.id === framework.id) - Number(a.id === framework.id));
  }

  /** Whether the text is another than the one that was opened. */
  get isChanged(): boolean {
    const { source, text } = this.bench().document.state;
    return source.status === "done" && text !== source.value.text;
  }

  /** What the address says, else the text as it was opened where it was changed, else the nearest other framework. */
  get against(): Against | undefined {
    const asked = this.bench().router.state.query.get("goc");
    if (asked === "original" || asked?.includes("@")) return asked as Against;
    if (this.isChanged) return "original";
    const [first] = this.others;
    return first && (frameworkKey(first) as Against);
  }

  /** Compares when there is something else to compare than before. */
  follow(): void {
    const { document, study } = this.bench();
    const { framework, version, source } = document.state;
    const { against } = this;
    if (!framework || !against || source.status !== "done" || study.state.data.status === "running") return;
    const asked = `${frameworkKey(framework)} ${version} ${against} ${study.state.dataset?.id ?? ""}`;
    if (asked === this.asked) return;
    this.asked = asked;
    this.found = undefined;
    queueMicrotask(() => void this.compare(against, asked));
  }

  private async compare(against: Against, asked: string): Promise<void> {
    const { study } = this.bench();
    try {
      const other = await this.textOf(against);
      const [found, written] = await Promise.all([
        study.ask("changes", { against }),
        study.ask("written", { source: other }),
      ]);
      if (asked !== this.asked || !found) return;
      this.found = found;
      this.other = written ?? other;
    } catch (error) {
      console.error(error);
      if (asked === this.asked) this.found = "failed";
    }
    this.changed();
  }

  /** The other text; one of the catalogue is brought to the worker, beside those that the open one stands on. */
  private async textOf(against: Against): Promise<Source> {
    const { api, document } = this.bench();
    const { original } = document.state;
    const other = this.others.find((each) => frameworkKey(each) === against);
    if (against === "original" || !other) return original ?? { file: "", text: "" };
    return bring(api, document, other);
  }
}
