/** What the results pane lists and explains, as the address says it; new results are said aloud. */

import { levelText } from "../../elements/level-words.ts";
import { formatCount } from "../../i18n/format.ts";
import { say } from "../../i18n/language.ts";
import { readView, writeView } from "../../router/address.ts";
import { countLevels } from "../../state/distribution.ts";
import { firstView, type ListView } from "../../state/list.ts";
import type { Study } from "../../state/study.ts";
import type { EditorHost } from "./host.ts";

export class ResultsView {
  private said: Study | undefined;
  private readonly host: EditorHost;

  constructor(host: EditorHost) {
    this.host = host;
  }

  get list(): ListView {
    return readView(this.host.bench.router.state.query);
  }

  showList(view: ListView): void {
    this.host.bench.router.ask(writeView(view));
  }

  /** Lists the entities of a level; without one, of all. */
  pickLevel(picked: { readonly level?: number }): void {
    const { level: _, ...view } = this.list;
    this.showAnew({ ...view, ...picked, page: 1 });
  }

  /** Lists the entities whose level is another than under the original text. */
  showMoved(): void {
    const { level: _, ...view } = this.list;
    this.showAnew({ ...view, onlyMoved: true, search: firstView.search, page: 1 });
  }

  /** The list instead of the explanation of one. */
  private showAnew(view: ListView): void {
    this.host.bench.router.ask({ ...writeView(view), "don-vi": undefined });
  }

  openEntity(entity: string): void {
    this.host.bench.router.ask({ "don-vi": entity }, "push");
  }

  /** Back to the list, and to the row one came from. */
  async leaveEntity(): Promise<void> {
    const { study, router } = this.host.bench;
    const { entity } = study.state;
    void study.explain(undefined);
    router.ask({ "don-vi": undefined }, "push");
    await this.host.updateComplete;
    if (entity !== undefined) this.host.querySelector("khung-entities")?.focusEntity(entity);
  }

  /** Says the new distribution aloud. */
  announce(): void {
    const { bench } = this.host;
    const { language } = bench;
    const { study, freshness } = bench.study.state;
    if (!study || freshness !== "fresh" || study === this.said) return;
    const before = this.said;
    this.said = study;
    if (!before) return;
    const levels = countLevels(study.names, study.levels)
      .map((row) => `${levelText(language, row)} ${formatCount(row.count, language)}`)
      .join(", ");
    bench.say(say(language, "chart.summary", { levels }));
  }
}
