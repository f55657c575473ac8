/** Snapshots: what a page shows, whole; and the way back to the page. */

import type { NewSnapshotBody, ScenarioBody } from "@khung/contract";
import type { Bench } from "../app/bench.ts";
import { frameworkKey } from "../state/state.ts";
import { snapshotKey } from "./snapshot-key.ts";

/** Where the key of the text stands in a kept address. */
const hole = "KEY";

/** What a snapshot keeps of the scenarios that were saved: the page compares with them, whatever becomes of them later. */
interface KeptScenarios {
  readonly saved: readonly ScenarioBody[];
}

const none: readonly ScenarioBody[] = [];

/** The scenarios that the open snapshot keeps; undefined where none is open. */
export function scenariosIn({ document }: Pick<Bench, "document">): readonly ScenarioBody[] | undefined {
  const { snapshot } = document.state;
  // Written by this file alone.
  return snapshot && ((snapshot.scenario as KeptScenarios | undefined)?.saved ?? none);
}

/** Those of the framework that is open, over its data. */
async function scenariosNow(bench: Bench): Promise<readonly ScenarioBody[]> {
  const { document, study, saving } = bench;
  const { framework } = document.state;
  const { dataset } = study.state;
  if (!framework || !dataset) return [];
  const all = scenariosIn(bench) ?? (await saving.api.scenarios());
  return all.filter(({ body }) => body["framework"] === frameworkKey(framework) && body["dataset"] === dataset.id);
}

/** Everything that is needed to show the page again as it is now. Errors: `Unreachable`, `Refused`. */
export async function snapshotOf(bench: Bench): Promise<NewSnapshotBody> {
  const { document, study, saving, router } = bench;
  const saved = await scenariosNow(bench);
  const { framework, source, text, bases, draft, original, meant } = document.state;
  const { dataset, study: results } = study.state;
  const { session } = saving.state;
  const name = session?.name ?? framework?.title.vi ?? "";
  const asOf = results?.asOf;
  const revision = session?.status === "saved" ? session.revision : undefined;
  const file = source.status === "done" ? source.value.file : "khung.khung";
  return {
    title: name,
    criteria: {
      key: draft ?? (framework ? frameworkKey(framework) : ""),
      title: name,
      file,
      text,
      bases: [...bases],
      ...(revision !== undefined && { revision }),
    },
    ...(original &&
      framework && {
        baseline: { key: frameworkKey(framework), title: framework.title.vi, ...original, bases: [] },
      }),
    ...(dataset && { dataset: dataset.id }),
    ...(asOf !== undefined && { asOf }),
    ...(saved.length > 0 && { scenario: { saved } satisfies KeptScenarios }),
    view: { address: withHole(router.here, router.state.params["key"]), ...(meant !== undefined && { meant }) },
  };
}

/** The address of a page without the text and the data that it shows: a snapshot has its own. */
function withHole(address: string, key: string | undefined): string {
  const { pathname, searchParams } = new URL(address, "http://khung");
  for (const name of ["so-lieu", "lang"]) searchParams.delete(name);
  const parts = pathname
    .split("/")
    .map((part) => (key !== undefined && decodeURIComponent(part) === key ? hole : part));
  const path = key === undefined ? `${pathname.replace(/\/$/, "")}/${hole}` : parts.join("/");
  const query = searchParams.toString();
  return query === "" ? path : `${path}?${query}`;
}

/** The address at which a snapshot is shown: the screen that was shared, with what was chosen there. */
export function addressOf({
  id,
  view,
}: {
  readonly id: string;
  readonly view: Readonly<Record<string, unknown>>;
}): string {
  const address = typeof view["address"] === "string" ? view["address"] : "";
  // Only a place of this page.
  const isOurs = address.startsWith("/") && !address.startsWith("//") && address.split(/[/?]/).includes(hole);
  return (isOurs ? address : `/bo-tieu-chi/${hole}`).replace(hole, snapshotKey(id));
}
