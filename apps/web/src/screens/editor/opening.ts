/** What is open follows the address, and the address says what is open. */

import { editorPath } from "../../router/paths.ts";
import { criteriaIn } from "../../form/view/view.ts";
import type { Following } from "./following.ts";
import type { EditorHost } from "./host.ts";

export class Opening {
  private asked = "";
  /** Code of the criterion that is being looked for. */
  private showing = "";
  private readonly host: EditorHost;
  private readonly following: Following;

  constructor(host: EditorHost, following: Following) {
    this.host = host;
    this.following = following;
  }

  /** Opens what the address asks for, when it asks for something else than before. */
  follow(): void {
    const { router, study } = this.host.bench;
    const { params, query, route } = router.state;
    if (route?.name !== "editor") return;
    const [key, dataset] = [params["key"], query.get("so-lieu") ?? undefined];
    const asked = JSON.stringify([key, dataset]);
    if (asked !== this.asked) {
      this.asked = asked;
      void this.open(key, dataset, "replace");
    }
    const entity = query.get("don-vi") ?? undefined;
    if (entity !== study.state.entity) queueMicrotask(() => void study.explain(entity));
  }

  /** Opens a framework or a data set, and says in the address what is open now. */
  async open(key: string | undefined, dataset: string | undefined, how: "push" | "replace"): Promise<void> {
    const { bench } = this.host;
    const chosen = await bench.open({ framework: key, dataset });
    if (chosen?.key === undefined || !this.host.isConnected) return;
    const path = editorPath(chosen.key, chosen.dataset);
    this.asked = JSON.stringify([chosen.key, chosen.dataset?.id]);
    const [base = path, own = ""] = path.split("?");
    const parts = how === "push" ? new URLSearchParams() : new URLSearchParams(bench.router.state.query);
    parts.delete("so-lieu");
    const rest = [own, parts.toString()].filter((part) => part !== "").join("&");
    bench.router.go(rest === "" ? base : `${base}?${rest}`, how);
  }

  async retry(): Promise<void> {
    const { catalog, router } = this.host.bench;
    if (catalog.state.catalog.status === "failed") await catalog.reload();
    const { params, query } = router.state;
    await this.open(params["key"], query.get("so-lieu") ?? undefined, "replace");
  }

  /** Shows a criterion that the address names, once the form stands; then the address lets go of it. */
  async showCriterion(): Promise<void> {
    const { bench, view } = this.host;
    const code = bench.router.state.query.get("tc");
    if (code === null || !view || this.showing === code) return;
    this.showing = code;
    const found = criteriaIn(view.items).find(({ card }) => card.code.name === code);
    await this.host.updateComplete;
    if (found) await this.following.open(found.key);
    this.showing = "";
    bench.router.ask({ tc: undefined });
  }
}
