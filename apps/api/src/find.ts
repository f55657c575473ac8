import { report, suggest } from "@khung/diagnostics";
import type { Dependencies, ServedDataset, ServedFramework } from "./dependencies.ts";
import { nowhere, Refusal } from "./problems.ts";
import { servedFrameworks } from "./served.ts";
import { readUploaded, uploadedIds } from "./uploads/uploaded.ts";

/** The framework of an id and version, shipped or published, or a 404 that names what there is. */
export function findFramework(
  world: Pick<Dependencies, "examples" | "storage">,
  { id, version }: { id: string; version: string },
): ServedFramework {
  const frameworks = servedFrameworks(world);
  const found = frameworks.find(({ module }) => module.id === id && module.version === version);
  if (found) return found;
  const known = frameworks.map(({ module }) => `${module.id}@${module.version}`);
  const name = `${id}@${version}`.slice(0, 200);
  throw new Refusal(404, report("KH6012", nowhere, { name, names: nearFirst(name, known) }));
}

/** The dataset of an id, shipped or uploaded, or a 404 that names what there is. */
export async function findDataset(dependencies: Dependencies, id: string): Promise<ServedDataset> {
  const { datasets } = dependencies.examples;
  const found = datasets.find((each) => each.id === id) ?? (await readUploaded(dependencies, id));
  if (found) return found;
  const name = id.slice(0, 200);
  const known = [...datasets.map((each) => each.id), ...uploadedIds(dependencies)];
  throw new Refusal(404, report("KH6013", nowhere, { name, names: nearFirst(name, known) }));
}

function nearFirst(name: string, known: readonly string[]): string {
  const near = suggest(name, known);
  const ordered = near === undefined ? known : [near, ...known.filter((each) => each !== near)];
  return (
    ordered
      .slice(0, 10)
      .map((each) => `\`${each}\``)
      .join(", ") || "–"
  );
}
