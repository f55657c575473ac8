/** Saving on a screen: where the open draft is by now, its history, what has to be chosen, sharing. Put it under the bar of a screen. */

import type { RevisionBody } from "@khung/contract";
import { css, html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Bench } from "../app/bench.ts";
import { Watch } from "../app/store.ts";
import { KhungElement } from "../elements/base.ts";
import type { Remote } from "../state/state.ts";
import { putDraftAside, renameDraft } from "./draft-doings.ts";
import type { ShownRevision } from "./history-dialog.ts";
import type { Sharing } from "./share-dialog.ts";
import { snapshotOf } from "./snapshot.ts";
import { troubleOf } from "./trouble.ts";
import { restoredLabel, say } from "./words.ts";
import { beginDraftOf, takeArchive } from "./of-published.ts";
import "./saving-bar.ts";

/** What is seldom opened, and loaded only then. */
const dialogs = {
  overlap: () => import("./overlap-dialog.ts"),
  history: () => import("./history-dialog.ts"),
  share: () => import("./share-dialog.ts"),
  publish: () => import("./publish-dialog.ts"),
};

@customElement("khung-saving")
export class KhungSaving extends KhungElement {
  static override styles = css`
    :host {
      display: block;
      flex: none;
    }
  `;

  /** Set once, before the element is connected. */
  @property({ attribute: false }) bench!: Bench;
  @state() private dialog: keyof typeof dialogs | undefined;
  @state() private revisions: Remote<readonly RevisionBody[]> = { status: "idle" };
  @state() private shown: ShownRevision | undefined;
  @state() private sharing: Sharing = { status: "making" };
  /** What was said aloud last. */
  private told = "";

  constructor() {
    super();
    new Watch(this, () => [this.bench.saving, this.bench.document]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const [name, hear] of Object.entries(this.listeners))
      this.addEventListener(name, hear as unknown as EventListener);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.language = this.bench.language;
    const { session } = this.bench.saving.state;
    if (!session?.overlap && this.dialog === "overlap") this.dialog = undefined;
    this.tellAloud(session?.status ?? "");
  }

  override render(): TemplateResult {
    const { saving, language } = this.bench;
    const { session } = saving.state;
    const { published, state } = this.bench.document;
    // A snapshot is not saved: it never changes.
    if (state.snapshot) return html``;
    return html`
      <khung-saving-bar
        role="region"
        aria-label=${say(language, "region")}
        .language=${language}
        .state=${saving.state}
        .publication=${published?.publication}
      ></khung-saving-bar>
      <khung-publish-dialog
        .language=${language}
        .bench=${this.bench}
        ?open=${this.dialog === "publish"}
      ></khung-publish-dialog>
      <khung-overlap-dialog
        ?open=${this.dialog === "overlap"}
        .language=${language}
        .overlap=${session?.overlap}
      ></khung-overlap-dialog>
      <khung-history-dialog
        ?open=${this.dialog === "history"}
        .language=${language}
        .revisions=${this.revisions}
        .shown=${this.shown}
      ></khung-history-dialog>
      <khung-share-dialog
        ?open=${this.dialog === "share"}
        .language=${language}
        .sharing=${this.sharing}
      ></khung-share-dialog>
    `;
  }

  private readonly listeners: Readonly<Record<string, (event: CustomEvent) => void>> = {
    "khung-saving-retry": () => this.bench.saving.retry(),
    "khung-recovered-settled": ({ detail }: CustomEvent<"keep" | "drop">) => this.bench.saving.settle(detail),
    "khung-overlap-opened": () => void this.open("overlap"),
    "khung-overlap-decided": ({ detail }: CustomEvent<string>) => {
      this.dialog = undefined;
      void this.bench.saving.decide(detail);
    },
    "khung-menu-chosen": ({ detail }: CustomEvent<string>) => void this.doWith(detail),
    "khung-publish-opened": () => void this.open("publish"),
    "khung-draft-asked": () => void beginDraftOf(this.bench),
    "khung-archive-asked": () => takeArchive(this.bench),
    "khung-revision-shown": ({ detail }: CustomEvent<number>) => void this.show(detail),
    "khung-revision-restored": ({ detail }: CustomEvent<number>) => this.restore(detail),
    "khung-share-opened": () => this.openShare(),
    "khung-link-copied": ({ detail }: CustomEvent<string>) => void this.copy(detail),
    "khung-retry-asked": () => (this.dialog === "share" ? this.openShare() : this.openHistory()),
    "khung-dialog-closed": () => (this.dialog = undefined),
  };

  /** Says aloud what somebody has to know; saving as usual is silent. */
  private tellAloud(status: string): void {
    if (status === this.told || !Object.hasOwn(loud, status)) return;
    const before = this.told;
    this.told = status;
    if (status !== "saved" || before !== "")
      this.bench.say(say(this.bench.language, loud[status as keyof typeof loud]));
    if (status === "saved") this.told = "";
  }

  /** Something that concerns the draft as a whole. */
  private async doWith(doing: string): Promise<void> {
    const { draft, session } = this.bench.saving.state;
    if (!draft || !session) return;
    const named = { ...draft, name: session.name };
    if (doing === "history") this.openHistory();
    if (doing === "rename") await renameDraft(this.bench, named);
    if (doing === "aside") await putDraftAside(this.bench, named, () => {});
  }

  private async open(dialog: keyof typeof dialogs): Promise<void> {
    try {
      await dialogs[dialog]();
      this.dialog = dialog;
    } catch (error) {
      console.error(error);
      this.bench.toasts.show(this.say("app.notLoaded"));
    }
  }

  private openHistory(): void {
    void this.open("history");
    this.shown = undefined;
    void this.loadHistory();
  }

  private async loadHistory(): Promise<void> {
    const { saving } = this.bench;
    const { draft } = saving.state;
    if (!draft) return;
    this.revisions = { status: "running" };
    try {
      const value = await saving.api.revisions(draft.id);
      this.revisions = { status: "done", value };
      if (value[0]) await this.show(value[0].number);
    } catch (error) {
      console.error(error);
      this.revisions = { status: "failed" };
    }
  }

  private async show(number: number): Promise<void> {
    const { saving, document } = this.bench;
    const { draft } = saving.state;
    if (!draft) return;
    try {
      const { text } = await saving.api.revision(draft.id, number);
      this.shown = { number, text, same: text === document.state.text };
    } catch (error) {
      console.error(error);
      this.revisions = { status: "failed" };
    }
  }

  private restore(number: number): void {
    if (this.shown?.number !== number) return;
    this.dialog = undefined;
    this.bench.document.setText(this.shown.text, restoredLabel(number));
    this.bench.toasts.show(say(this.language, "history.restored", { number: String(number) }));
  }

  private openShare(): void {
    void this.open("share");
    this.sharing = { status: "making" };
    void this.share();
  }

  private async share(): Promise<void> {
    try {
      const { path } = await this.bench.saving.api.share(await snapshotOf(this.bench));
      this.sharing = { status: "made", link: new URL(path, location.href).href };
    } catch (error) {
      console.error(error);
      this.sharing = { status: "failed", why: troubleOf(error, this.language) };
    }
  }

  private async copy(link: string): Promise<void> {
    const copied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    this.sharing = { status: "made", link, copied };
  }
}

/** What is said of a status; that all is saved only after it was not. */
const loud = {
  offline: "status.offline",
  refused: "status.unsaved",
  overlap: "status.overlap",
  saved: "status.saved.before",
} as const;

declare global {
  interface HTMLElementTagNameMap {
    "khung-saving": KhungSaving;
  }
}
