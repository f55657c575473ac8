/** Screens about a framework over a data set: both stand in the address, `/…/:key?so-lieu=…`. */

import { pick } from "../i18n/language.ts";
import type { Named } from "../router/paths.ts";
import { KhungScreen } from "./screen.ts";

export abstract class FrameworkScreen extends KhungScreen {
  private asked: string | undefined;

  protected override willUpdate(): void {
    super.willUpdate();
    const { params, query } = this.bench.router.state;
    const [framework, dataset] = [params["key"], query.get("so-lieu") ?? undefined];
    const asked = JSON.stringify([framework, dataset]);
    if (asked === this.asked) return;
    this.asked = asked;
    void this.bench.open({ framework, dataset });
  }

  /** What is open, as addresses name it. */
  protected get opened(): Named | string | undefined {
    return this.bench.document.key;
  }

  /** Name of the framework that is open. */
  protected get frameworkTitle(): string {
    const { framework } = this.bench.document.state;
    return framework ? pick(this.language, framework.title) : "…";
  }
}
