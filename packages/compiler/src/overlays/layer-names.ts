/**
 * What the names in overlays and scenarios mean, for editors: each layer sees what stands below it and what it adds itself.
 *
 * In: parsed files, and what is known of their frameworks. Out: declarations and references, as `Checked` has them of frameworks.
 * Tolerates anything half-typed. Says nothing: what is wrong is said where the layers are merged.
 */

import type { Source } from "@khung/diagnostics";
import type { Type } from "@khung/ir";
import type { ast, Parsed } from "@khung/syntax";
import { type Checked, declarationsOf } from "../check/check.ts";
import { infer } from "../check/infer.ts";
import { inferFramework } from "../check/infer-framework.ts";
import { inferTest } from "../check/infer-test.ts";
import type { Scope, Tables } from "../check/scope.ts";
import { silent } from "../reporter.ts";
import { collect } from "../resolve/collect.ts";
import { findCycles } from "../resolve/cycles.ts";
import { type Declaration, isValue, nameOf, type NameNode, type Reference } from "../resolve/declaration.ts";
import type { Framework } from "../resolve/framework.ts";
import { lookUpLevel, type NameScope, resolveExpr, resolveNames } from "../resolve/names.ts";
import { resolveClaims } from "../resolve/resolve-claims.ts";
import { findFramework, resolveTest } from "../resolve/resolve-test.ts";
import { scoreExprs } from "../resolve/slots.ts";
import { findTooDeep } from "../resolve/too-deep.ts";
import { walkExpr } from "../resolve/walk-expr.ts";
import { isExpr } from "./values.ts";

type LayerNode = ast.Overlay | ast.Scenario;

/** The names of overlays and scenarios. */
export interface LayerNames {
  /** What overlays and scenarios add; each of them, too, as a framework. */
  readonly declarations: readonly Declaration[];
  /** What each name in them, in their tests and claims, and in the heads of all files refers to. */
  readonly references: ReadonlyMap<NameNode, Reference>;
  /** Types of what they add. */
  readonly definitions: ReadonlyMap<Declaration, Type>;
  /** What can be named in a layer: the framework with everything that the layers up to this one add. */
  readonly views: ReadonlyMap<LayerNode, Framework>;
}

/** A layer and where it stands. */
interface Found {
  readonly parsed: Parsed;
  readonly node: LayerNode;
}

/** Resolves all names of overlays and scenarios. */
export function namesOfLayers(files: readonly Parsed[], checked: Checked): LayerNames {
  const references = new Map<NameNode, Reference>();
  const layers = files.flatMap((parsed) =>
    parsed.file.items.flatMap((node): readonly Found[] =>
      node.kind === "overlay" || node.kind === "scenario" ? [{ parsed, node }] : [],
    ),
  );
  const views = viewsOf(layers, checked.frameworks);
  const overlays = layers.flatMap(({ node }) => (node.kind === "overlay" ? (views.get(node) ?? []) : []));
  const all = [...checked.frameworks, ...overlays];
  const tables: Tables = { references, types: new Map(), definitions: new Map(checked.definitions) };
  const sources = new Map(files.map(({ source }) => [source.file, source]));
  for (const { parsed, node } of layers) {
    const view = views.get(node);
    if (view) resolveLayer(node, view, parsed.source, { checked, tables, sources, all });
  }
  for (const { source, surface, file } of files) {
    for (const item of file.items) resolveItem(item, source, surface, { checked, tables, sources, all });
  }
  const below = new Set(checked.declarations);
  const added = new Set([...views.values()].flatMap(declarationsOf).filter((each) => !below.has(each)));
  return {
    declarations: [...added],
    references,
    definitions: tables.definitions,
    views,
  };
}

/** What is known while names are resolved. */
interface Known {
  readonly checked: Checked;
  readonly tables: Tables;
  readonly sources: ReadonlyMap<string, Source>;
  /** Frameworks, and overlays as frameworks. */
  readonly all: readonly Framework[];
}

/** Every layer as a framework: its own lists, and the names of all below. */
function viewsOf(layers: readonly Found[], frameworks: readonly Framework[]): ReadonlyMap<LayerNode, Framework> {
  const views = new Map<LayerNode, Framework>();
  const open = new Set<LayerNode>();
  const viewOf = (found: Found): Framework => {
    const known = views.get(found.node);
    if (known) return known;
    open.add(found.node);
    const bases = found.node.kind === "overlay" ? found.node.bases : [found.node.base];
    const below = bases.flatMap((ref) => {
      const framework = named(ref, frameworks);
      if (framework) return [framework];
      const layer = layers.find(
        ({ node }) => node.kind === "overlay" && !open.has(node) && isNamed(ref, nameOf(node.id), node.version?.text),
      );
      return layer ? [viewOf(layer)] : [];
    });
    const view = onTopOf(below, ownOf(found));
    open.delete(found.node);
    views.set(found.node, view);
    return view;
  };
  for (const found of layers) viewOf(found);
  return views;
}

function named(ref: ast.BaseRef, frameworks: readonly Framework[]): Framework | undefined {
  return frameworks.find(({ id, version }) => isNamed(ref, id, version));
}

function isNamed(ref: ast.BaseRef, id: string, version: string | undefined): boolean {
  return nameOf(ref.id) === id && (!ref.version || ref.version.text === version);
}

/** What a layer declares itself, as if it were a framework. */
function ownOf({ parsed, node }: Found): Framework {
  const members = node.members.flatMap((member): readonly ast.Member[] => {
    if (member.kind === "change" || member.kind === "remove") return [];
    return member.kind === "addTo" ? member.members : [member];
  });
  const { start, end, id, title } = node;
  const version = node.kind === "overlay" ? node.version : undefined;
  return collect(
    parsed.source,
    parsed.surface,
    { kind: "framework", start, end, id, ...(version && { version }), ...(title && { title }), members },
    silent(),
  );
}

function onTopOf(below: readonly Framework[], own: Framework): Framework {
  const all = [...below, own];
  return {
    ...own,
    names: new Map(all.flatMap(({ names }) => [...names])),
    levels: own.levels.length > 0 ? own.levels : (below[0]?.levels ?? []),
    levelNames: new Map(all.flatMap(({ levelNames }) => [...levelNames])),
    members: new Map(all.flatMap(({ members }) => [...members])),
    membersOf: new Map(all.flatMap(({ membersOf }) => [...membersOf])),
  };
}

function resolveLayer(node: LayerNode, view: Framework, source: Source, known: Known): void {
  const { tables, checked, sources } = known;
  const { references } = tables;
  const report = silent();
  const names: NameScope = { framework: view, references, report };
  resolveNames(view, references, report, checked.tiers);
  resolveClaims(view, references, report);
  const foundations = findCycles(view, references, report);
  const untyped = checked.declarations.filter((each) => isValue(each) && !checked.definitions.has(each));
  const unfounded = new Set([...untyped, ...foundations.cyclic, ...findTooDeep(foundations, references, report)]);
  const scope: Scope = {
    framework: view,
    tables,
    unfounded,
    tiers: checked.tiers,
    source,
    place: "data",
    report,
    infer,
    sources,
  };
  inferFramework(scope);
  for (const member of node.members) {
    if (member.kind === "addTo")
      refer(member.group, names.framework.names.get(nameOf(member.group)), source.file, names);
    if (member.kind === "remove") refer(member.code, view.names.get(nameOf(member.code)), source.file, names);
    if (member.kind === "change") resolveChange(member, names, scope);
  }
}

function resolveChange({ target, from, to }: ast.Change, names: NameScope, scope: Scope): void {
  const { framework: view } = names;
  const { file } = scope.source;
  if (target.name) {
    const name = nameOf(target.name);
    refer(target.name, view.names.get(name) ?? view.levelNames.get(name), file, names);
  }
  if (target.at) lookUpLevel(target.at, file, names);
  for (const quoted of [from, to]) {
    if (quoted.kind === "startLevel") lookUpLevel(quoted.level, file, names);
    for (const expr of exprsOf(quoted)) {
      walkExpr(expr, (each) => resolveExpr(each, file, names));
      infer(expr, { ...scope, place: target.aspect === "level" ? "rule" : "data" });
    }
  }
}

function exprsOf(quoted: ast.Quoted): readonly ast.Expr[] {
  if (quoted.kind === "bounds") return [quoted.low, quoted.high];
  if (quoted.kind === "score") return scoreExprs(quoted);
  return isExpr(quoted) ? [quoted] : [];
}

/** What stands outside of layers and is not resolved there: names of bases, delegations, tests and claims of overlays. */
function resolveItem(item: ast.Item, source: Source, surface: Parsed["surface"], known: Known): void {
  const { tables, checked, sources, all } = known;
  const { references } = tables;
  const { file } = source;
  const framework = (ref: ast.BaseRef): Framework | undefined => {
    const found = named(ref, all);
    if (found) references.set(ref.id, { file, declaration: found.declaration });
    return found;
  };
  const isPlain = (each: Framework): boolean => checked.frameworks.includes(each);
  switch (item.kind) {
    case "framework":
    case "overlay":
    case "scenario": {
      const version = item.kind === "scenario" ? undefined : item.version?.text;
      const own = all.find(({ declaration }) => declaration.file === file && declaration.nameNode === item.id);
      for (const ref of item.kind === "overlay" ? item.bases : item.kind === "scenario" ? [item.base] : [])
        framework(ref);
      const below = own ?? (item.kind === "scenario" ? named(item.base, all) : named(baseRef(item.id, version), all));
      for (const member of item.members as readonly ast.OverlayMember[]) {
        if (member.kind === "claim" && member.statement.kind === "claimStrict") framework(member.statement.base);
        if (member.kind !== "delegation" || !below) continue;
        for (const rule of member.rules) {
          if (rule.kind !== "may") continue;
          const names: NameScope = { framework: below, references, report: silent() };
          for (const name of [rule.group, rule.parameter])
            if (name) refer(name, below.names.get(nameOf(name)), file, names);
        }
      }
      break;
    }
    case "claim":
    case "override": {
      if (item.kind === "claim" && item.statement.kind === "claimStrict") framework(item.statement.base);
      const about = item.of && framework(item.of);
      if (!about || isPlain(about)) break;
      const report = silent();
      if (item.kind === "claim") resolveClaims({ ...about, claims: [{ node: item, file }] }, references, report);
      else lookUpLevel(item.level, file, { framework: about, references, report });
      break;
    }
    case "test": {
      const about = findFramework(item.framework, item.version, file, all, silent());
      if (!about || isPlain(about)) break;
      const entry = { node: item, source, surface, framework: about };
      const report = silent();
      resolveTest(entry, references, report);
      const unfounded: ReadonlySet<Declaration> = new Set(
        [...about.names.values()].filter((each) => isValue(each) && !tables.definitions.has(each)),
      );
      const { tiers } = checked;
      inferTest(entry, { framework: about, tables, unfounded, tiers, source, place: "test", report, infer, sources });
      break;
    }
    default:
      break;
  }
}

function baseRef(id: ast.Name, version: string | undefined): ast.BaseRef {
  const { start, end } = id;
  return {
    kind: "baseRef",
    start,
    end,
    id,
    ...(version !== undefined && { version: { kind: "version", start, end, text: version } }),
  };
}

function refer(name: NameNode, declaration: Declaration | undefined, file: string, { references }: NameScope): void {
  if (declaration) references.set(name, { file, declaration });
}
