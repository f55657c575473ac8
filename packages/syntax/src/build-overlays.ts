import type * as ast from "./ast.ts";
import { missingMeaning, nothingMeaning } from "./build-heads.ts";
import { withJunk, type Junk, type Leaves, type Maybe, type Range } from "./build-leaves.ts";

/** Overlays, scenarios, their changes, and delegation. */
export function buildOverlays({ at, word }: Leaves) {
  return {
    overlay: (
      range: Range,
      id: ast.Name,
      version: Maybe<ast.Version>,
      title: Maybe<ast.Title>,
      bases: readonly ast.BaseRef[],
      junk: Junk,
      members: readonly ast.OverlayMember[],
    ): ast.Overlay => ({
      kind: "overlay",
      ...at(range),
      id,
      ...(version && { version }),
      ...(title && { title }),
      bases,
      members: withJunk(junk, members),
    }),
    scenario: (
      range: Range,
      id: ast.Name,
      title: Maybe<ast.Title>,
      base: ast.BaseRef,
      junk: Junk,
      members: readonly ast.OverlayMember[],
    ): ast.Scenario => ({
      kind: "scenario",
      ...at(range),
      id,
      ...(title && { title }),
      base,
      members: withJunk(junk, members),
    }),
    baseRef: (range: Range, id: ast.Name, version: Maybe<ast.Version>): ast.BaseRef => ({
      kind: "baseRef",
      ...at(range),
      id,
      ...(version && { version }),
    }),
    change: (
      range: Range,
      verb: string,
      target: ast.Target,
      [from, way, to]: readonly [ast.Quoted, string, ast.Quoted],
      reasons: readonly ast.Reason[],
    ): ast.Change => ({
      kind: "change",
      ...at(range),
      verb: word(verb) as ast.Change["verb"],
      target,
      from,
      direction: word(way).replace("To", "") as ast.Change["direction"],
      to,
      reasons,
    }),
    target: (range: Range, aspect: Maybe<string>, name: Maybe<ast.Name>, level: Maybe<ast.LevelRef>): ast.Target => ({
      kind: "target",
      ...at(range),
      ...(aspect !== null && { aspect: word(aspect) as ast.Aspect }),
      ...(name && { name }),
      ...(level && { at: level }),
    }),
    pointsTarget: (range: Range, name: ast.Name): ast.Target => ({
      kind: "target",
      ...at(range),
      aspect: "points",
      name,
    }),
    bounds: (range: Range, low: ast.Expr, high: ast.Expr): ast.Bounds => ({ kind: "bounds", ...at(range), low, high }),
    startLevel: (range: Range, level: ast.LevelRef): ast.StartLevel => ({ kind: "startLevel", ...at(range), level }),
    missingWord: (range: Range, policy: string): ast.PolicyWord => ({
      kind: "policyWord",
      ...at(range),
      policy: missingMeaning(word(policy)),
    }),
    nothingWord: (range: Range, policy: string): ast.PolicyWord => ({
      kind: "policyWord",
      ...at(range),
      policy: nothingMeaning(word(policy)),
    }),
    reason: (range: Range, role: string, text: ast.TextLiteral): ast.Reason => ({
      kind: "reason",
      ...at(range),
      role: word(role) as ast.Reason["role"],
      text,
    }),
    addTo: (range: Range, group: ast.Name, junk: Junk, members: readonly ast.Member[]): ast.AddTo => ({
      kind: "addTo",
      ...at(range),
      group,
      members: withJunk(junk, members),
    }),
    remove: (range: Range, code: ast.Name, reasons: readonly ast.Reason[]): ast.Remove => ({
      kind: "remove",
      ...at(range),
      code,
      reasons,
    }),
    delegation: (
      range: Range,
      tier: ast.Name,
      junk: Junk,
      rules: readonly (ast.May | ast.TextClause | ast.ErrorNode)[],
    ): ast.Delegation => ({ kind: "delegation", ...at(range), tier, rules: withJunk(junk, rules) }),
    may: (
      range: Range,
      verb: string,
      scope: string,
      group: Maybe<ast.Name>,
      parameter: Maybe<ast.Name>,
      bound: Maybe<ast.MayBound>,
      limits: Maybe<readonly [ast.Expr, ast.Expr]>,
    ): ast.May => ({
      kind: "may",
      ...at(range),
      allowed: !word(verb).startsWith("mayNot"),
      verb: word(verb)
        .replace(/^may(Not)?/, "")
        .toLowerCase() as ast.May["verb"],
      ...scopeOf(word(scope)),
      ...(group && { group }),
      ...(parameter && { parameter }),
      ...(limits && { low: limits[0], high: limits[1] }),
      ...(bound && { bound }),
    }),
    mayBound: (range: Range, direction: string, share: ast.NumberExpr): ast.MayBound => ({
      kind: "mayBound",
      ...at(range),
      direction: word(direction).replace("To", "") as ast.MayBound["direction"],
      share,
    }),
  };
}

/** `extensionRequirements` is two things in one word. */
function scopeOf(scope: string): Pick<ast.May, "what" | "class"> {
  const [, of, what] = /^(mandatory|extension)(Requirements|Criteria)$/.exec(scope) ?? [];
  if (of === undefined || what === undefined) return { what: scope as ast.May["what"] };
  return { what: what.toLowerCase() as ast.May["what"], class: of as "mandatory" | "extension" };
}
