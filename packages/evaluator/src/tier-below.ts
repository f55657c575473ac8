/** The entities of the tier below, assessed once and found by the entity above them. */

import { invariant } from "@khung/diagnostics";
import { fromInteger, type Cell, type IsoDate, type Module, type Table } from "@khung/ir";
import { assess, type Assessed } from "./assess.ts";
import { boundsOf } from "./bounds.ts";
import { withPopulation } from "./population.ts";
import { isUnsettled, programOf, scopeOf, type Child, type Known, type Scope } from "./program.ts";

/** The tier below: by what it is assessed, its data, and who is whose child. */
export interface ChildrenData {
  readonly module: Module;
  readonly table: Table;
  /** By row: the code of the entity above; `null`: nobody says. */
  readonly parents: readonly (string | null)[];
  /** By code of the entity above: children that have no row. What asks about them is missing. */
  readonly absent?: ReadonlyMap<string, readonly string[]>;
  /** The day at which it is assessed; that of the tier above when not said. */
  readonly asOf?: IsoDate;
  /** The tier below that. */
  readonly children?: ChildrenData;
}

/** What is known of an entity through its children; undefined when nobody gave any. */
export type ChildrenOf = (entity: string) => Pick<Known, "children">;

/** Assesses a tier. Errors: throws when its module is not the one that `parent` names. */
export function tierBelow(parent: Module, data: ChildrenData | undefined, above: IsoDate): ChildrenOf {
  if (!data) return () => ({});
  const { module, table, parents, absent, asOf = above } = data;
  invariant(
    module.id === parent.children?.id && module.version === parent.children.version,
    `the children of ${parent.id} are not assessed by ${module.id}@${module.version}`,
  );
  const rows = table.entities.map((_, row) =>
    module.inputs.map(({ name }): Cell => table.columns[name]?.at(row) ?? null),
  );
  const deeper = tierBelow(module, data.children, asOf);
  const program = withPopulation(
    programOf(module, asOf),
    table.entities.map((entity, i) => ({ entity, row: rows[i] ?? [], known: () => deeper(entity) })),
  );
  const byParent = new Map<string, Child[]>();
  const enter = (code: string, child: Child): void => {
    const known = byParent.get(code);
    if (known) known.push(child);
    else byParent.set(code, [child]);
  };
  table.entities.forEach((entity, row) => {
    const above = parents[row];
    if (above === null || above === undefined) return;
    enter(above, childOf(assess(program, entity, rows[row] ?? [], deeper(entity)), module));
  });
  for (const [code, entities] of absent ?? []) {
    for (const entity of entities) enter(code, { entity, reported: false, settled: false, scopes: () => [] });
  }
  return (entity) => ({ children: byParent.get(entity) ?? [] });
}

/** A child with a row: as it counts, and as whatever it can still be. */
function childOf({ scope, level, result }: Assessed, module: Module): Child {
  // As known: a child is not judged for want of data.
  const official: Scope = { ...scope, reading: "known", level };
  const settled = !isUnsettled(scope);
  let open: readonly Scope[] | undefined;
  const possible = (): readonly Scope[] => {
    const { low, high } = result.range ?? { low: 0, high: module.levels.length };
    const [from, to] = result.exception ? [result.level, result.level] : [low, high];
    const fresh = scopeOf(scope.program, scope.row, "possible", scope.known);
    const { judgements } = boundsOf(scope);
    return Array.from({ length: to - from + 1 }, (_, i) => ({ ...fresh, judgements, level: fromInteger(from + i) }));
  };
  return {
    entity: result.entity,
    reported: true,
    settled,
    scopes: (reading) => {
      if (settled || reading === "official") return [official];
      return (open ??= possible());
    },
  };
}
