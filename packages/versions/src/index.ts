export type { Change } from "./change.ts";
export { applyChanges, compareModules, meaningOf, type Comparison } from "./compare.ts";
export { bumpOf, declaredBump, type Bump, type Declared } from "./bump.ts";
export { diffModules, type DiffOptions, type JudgedChange, type VersionDiff } from "./diff.ts";
export { effectBetween, effectOfChange, type Because, type DatedProof, type Effect } from "./effect.ts";
export { diffToJson } from "./diff-json.ts";
export { diffToMarkdown, renderDiff } from "./render-diff.ts";
export {
  tellChanges,
  tellEffect,
  tellPart,
  tellSides,
  tellVerdict,
  type ToldChange,
  type ToldSubject,
  type ToldVerdict,
} from "./describe.ts";
export { playersOf, type Player } from "./migrate/entity-game.ts";
export { migrate } from "./migrate/migrate.ts";
export {
  changeOf,
  type ChangePart,
  type DataOf,
  type Factor,
  type MigrateOptions,
  type Migration,
  type Mover,
} from "./migrate/migration.ts";
export { migrationToJson, renderMigration, type ShownMigration } from "./migrate/render-migration.ts";
