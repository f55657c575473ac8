/** Tasks that come from outside: what a draft or a published set stands on has come out in a newer version. */

import type { DraftBody } from "@khung/contract";
import { html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { FrameworkSummaryBody } from "../../api.ts";
import type { Bench } from "../../app/bench.ts";
import { basesIn } from "../../app/known-bases.ts";
import { Watch } from "../../app/store.ts";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import { pick } from "../../i18n/language.ts";
import { upgradePath } from "../../router/paths.ts";
import { newerBase, type Base } from "../../state/newer-base.ts";
import { frameworkKey } from "../../state/state.ts";
import { newestPublished, upgradeTasks, type MyText, type UpgradeTask } from "../../state/upgrade-tasks.ts";
import { screenStyles } from "../screen.styles.ts";
import { workRowsStyles } from "../../saving/work-rows.styles.ts";
import { say } from "./words.ts";

@customElement("khung-upgrade-tasks")
export class KhungUpgradeTasks extends KhungElement {
  static override styles = [baseStyles, screenStyles, workRowsStyles];

  /** Set once, before the element is connected. */
  @property({ attribute: false }) bench!: Bench;
  /** Those that were not put aside; undefined while they are not known. */
  @property({ attribute: false }) drafts: readonly DraftBody[] | undefined;
  @state() private tasks: readonly UpgradeTask[] = [];
  private asked: unknown;

  constructor() {
    super();
    new Watch(this, () => [this.bench.catalog]);
  }

  private get frameworks(): readonly FrameworkSummaryBody[] {
    const { catalog } = this.bench.catalog.state;
    return catalog.status === "done" ? catalog.value.frameworks : [];
  }

  protected override updated(_: PropertyValues): void {
    const { drafts, frameworks } = this;
    if (!drafts || frameworks.length === 0 || this.asked === drafts) return;
    this.asked = drafts;
    void this.look(drafts);
  }

  override render(): TemplateResult {
    const { language, tasks } = this;
    if (tasks.length === 0) return html``;
    return html`<ul aria-label=${say(language, "tasks")}>
      ${tasks.map((task) => this.row(task))}
    </ul>`;
  }

  private row({ of, newest }: UpgradeTask): TemplateResult {
    const { language, bench } = this;
    const { version, standsOn, title } = newest;
    const words = standsOn
      ? say(language, "tasks.upgrade.of", { name: pick(language, title), version })
      : say(language, "tasks.upgrade", { version });
    return html`<li>
      <a
        href=${bench.router.address(upgradePath(of.key, newest))}
        aria-label=${say(language, "tasks.for", { task: words, name: of.name })}
        >${words}</a
      >
      <span class="tag caution">${say(language, "tasks.new")}</span>
      <span class="quiet small">${of.name}</span>
    </li>`;
  }

  private async look(drafts: readonly DraftBody[]): Promise<void> {
    const { frameworks, language } = this;
    const begun = new Set(drafts.map(({ origin }) => (origin.kind === "framework" ? frameworkKey(origin) : "")));
    const published = newestPublished(frameworks).filter((each) => !begun.has(frameworkKey(each)));
    try {
      const texts = await Promise.all(drafts.map((draft) => this.standing(draft)));
      this.tasks = upgradeTasks(frameworks, [
        ...texts.flatMap((text) => text ?? []),
        ...published.map((each) => ({ key: each, name: pick(language, each.title), bases: each.standsOn ?? [] })),
      ]);
    } catch (error) {
      // The draft itself says it, too, once it is open.
      console.error(error);
    }
  }

  /** What a draft stands on now; its text is read only where it was begun on something that has a newer version. */
  private async standing({ id, name, origin }: DraftBody): Promise<MyText | undefined> {
    if (!newerBase(this.frameworks, this.begunOn(origin))) return undefined;
    const { saving, worker } = this.bench;
    const text = (await saving.api.read(id))?.text;
    const form = text === undefined ? undefined : await worker.ask("formOf", { text }, { lane: `task ${id}` });
    return { key: id, name, bases: basesIn(form) };
  }

  private begunOn(origin: DraftBody["origin"]): readonly Base[] {
    if (origin.kind === "empty") return [];
    const from = this.frameworks.find((each) => frameworkKey(each) === frameworkKey(origin));
    return [...(from?.standsOn ?? []), ...(origin.kind === "overlay" ? [origin] : [])];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-upgrade-tasks": KhungUpgradeTasks;
  }
}
