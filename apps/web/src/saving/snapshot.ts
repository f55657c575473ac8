/** What a page shows, as a snapshot holds it. */

import type { NewSnapshotBody } from "@khung/contract";
import type { Bench } from "../app/bench.ts";
import { frameworkKey } from "../state/state.ts";

/** Everything that is needed to show the page again as it is now. */
export function snapshotOf({ document, study, saving, router }: Bench): NewSnapshotBody {
  const { framework, source, text, bases, draft } = document.state;
  const { dataset, study: results } = study.state;
  const { session } = saving.state;
  const original = source.status === "done" ? source.value : undefined;
  const name = session?.name ?? framework?.title.vi ?? "";
  const key = draft ?? (framework ? frameworkKey(framework) : "");
  const file = original?.file ?? "khung.khung";
  const { route, params, query } = router.state;
  const asOf = results?.asOf;
  return {
    title: name,
    criteria: {
      key,
      title: name,
      file,
      text,
      bases: [...bases],
      // The text may be newer than the last save.
      ...(session?.status === "saved" && session.revision !== undefined && { revision: session.revision }),
    },
    ...(original &&
      framework && {
        baseline: {
          key: frameworkKey(framework),
          title: framework.title.vi,
          file,
          text: original.text,
          bases: [...bases],
        },
      }),
    ...(dataset && { dataset: dataset.id }),
    ...(asOf !== undefined && { asOf }),
    view: { screen: route?.name ?? "editor", params: { ...params }, query: query.toString() },
  };
}
