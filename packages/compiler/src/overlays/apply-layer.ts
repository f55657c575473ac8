/** Applies the members of one overlay or scenario to a stack: all at once, so that their order is nothing. */

import { type Diagnostic, type Span, unreachable } from "@khung/diagnostics";
import type { ast } from "@khung/syntax";
import { nameOf } from "../resolve/declaration.ts";
import { reporter, spanOf } from "../reporter.ts";
import {
  allowed,
  type Applying,
  changed,
  enter,
  isTaken,
  reasonsOf,
  sayUnknown,
  takenBefore,
  word,
} from "./apply-context.ts";
import { applyAspect, applyParameter } from "./apply-set.ts";
import { applyStart } from "./apply-start.ts";
import { applyThreshold, type NewThreshold, writeThresholds } from "./apply-threshold.ts";
import { type Layer, withAncestors } from "./layer.ts";
import { joinParts, splice, type Part, type Splice } from "./mapped-text.ts";
import { Stack } from "./stack.ts";
import { stretchesOf } from "./stretch.ts";
import { isExpr, isValue } from "./values.ts";

/** A stack of nothing but a framework. */
export function stackOf(layer: Layer): Stack {
  const { parsed, node } = layer;
  const file = parsed.source.file;
  const origin: Span = { file, start: node.start, end: node.start };
  const text = joinParts([
    { text: parsed.surface === "vi" ? "ngôn ngữ vi\n\n" : "language en\n\n", origin, exact: false },
    { text: parsed.source.text.slice(node.start, node.end), origin: spanOf(file, node), exact: true },
    { text: "\n", origin, exact: false },
  ]);
  return new Stack({ root: layer, layers: [layer], made: [], text }, () => text);
}

/** The stack with one layer more; `skip` leaves members out. */
export function applyLayer(
  stack: Stack,
  layer: Layer,
  diagnostics: Diagnostic[],
  skip: ReadonlySet<ast.OverlayMember> = new Set(),
): Stack {
  const file = layer.parsed.source.file;
  const surface = stack.root.parsed.surface;
  const below = withAncestors(layer);
  const into: Applying = {
    layer,
    stack,
    file,
    surface,
    stretch: stretchesOf(layer.parsed, surface),
    report: reporter(diagnostics),
    splices: [],
    made: [],
    below,
    taken: takenBefore(stack, below),
  };
  const thresholds: NewThreshold[] = [];
  for (const member of layer.node.members as readonly ast.OverlayMember[]) {
    if (!skip.has(member)) applyMember(into, member, thresholds);
  }
  writeThresholds(into, thresholds);
  const { splices, made } = into;
  return new Stack(
    {
      root: stack.root,
      layers: [...stack.layers, layer],
      made: [...stack.made, ...made],
      text: splice(stack.text, splices),
    },
    () => splice(stack.text, [...splices, ...titlesOf(layer, stack)]),
  );
}

function applyMember(into: Applying, member: ast.OverlayMember, thresholds: NewThreshold[]): void {
  const { framework, groups } = into.stack.places;
  switch (member.kind) {
    case "change":
      applyChange(into, member, thresholds);
      return;
    case "addTo": {
      const group = groups.get(nameOf(member.group));
      if (!group) return sayUnknown(into, member.group, { vi: "nhóm", en: "group" }, groups);
      const around = [group.node, ...group.groups].map((each) => nameOf(each.name));
      for (const each of member.members) addMember(into, each, group.node.end - 1, around);
      return;
    }
    case "remove":
      return removeCriterion(into, member);
    case "levels":
    case "missingPolicy":
    case "nothingPolicy":
    case "rank":
    case "index":
    case "mergedPolicy":
    case "period":
    case "children":
    case "replaces": {
      const words = {
        levels: "LEVELS",
        missingPolicy: "MISSING_DATA",
        nothingPolicy: "NOTHING_TO_MEASURE",
        rank: "RANK",
        index: "INDEX",
        mergedPolicy: "MERGED_ENTITIES",
        period: "PERIOD",
        children: "CHILDREN",
        replaces: "REPLACES",
      } as const;
      into.report("KH2113", spanOf(into.file, member), {
        word: word(into, words[member.kind]),
        set: word(into, "SET"),
      });
      return;
    }
    case "issuer":
    case "decision":
    case "effective":
    case "tier":
    case "delegation":
    case "error":
      return;
    case "basis":
    case "note":
    case "source":
    case "override":
      return append(into, framework.end - 1, into.stretch(member));
    case "input":
    case "ensure":
    case "let":
    case "parameter":
    case "classify":
    case "group":
    case "criterion":
    case "outcome":
    case "report":
    case "claim":
    case "evidence":
    case "unit":
      return addMember(into, member, framework.end - 1, []);
    default:
      return unreachable(member);
  }
}

function applyChange(into: Applying, change: ast.Change, thresholds: NewThreshold[]): void {
  const { target, from, to } = change;
  if (target.aspect) return applyAspect(into, change);
  if (!target.name) return;
  const { criteria, parameters } = into.stack.places;
  const name = nameOf(target.name);
  const criterion = criteria.get(name);
  const isOfCriterion = target.at || change.verb !== "set" || !isExpr(from);
  const parameter = isOfCriterion ? undefined : parameters.get(name);
  if (criterion && from.kind === "startLevel" && to.kind === "startLevel") {
    applyStart(into, { ...change, from, to }, criterion);
  } else if (criterion && isValue(from) && isValue(to)) {
    const made = applyThreshold(into, { ...change, from, to }, criterion);
    if (made) thresholds.push(made);
  } else if (parameter) applyParameter(into, change, parameter);
  else {
    const words = isOfCriterion
      ? { vi: "tiêu chí", en: "criterion" }
      : { vi: "tiêu chí hay tham số", en: "criterion or parameter" };
    sayUnknown(into, target.name, words, criteria, isOfCriterion ? undefined : parameters);
  }
}

/** Adds a member of a framework before a closing brace. Criteria need to be delegated; what they are worked out from does not. */
function addMember(into: Applying, member: ast.Member, at: number, groups: readonly string[]): void {
  for (const { node, within } of criteriaIn(member, groups)) {
    const code = nameOf(node.code);
    const isExtension = node.class === "extension";
    const deed = { verbs: ["add"], what: "criteria", class: node.class ?? "mandatory", groups: within } as const;
    const words = {
      vi: `thêm tiêu chí ${isExtension ? "mở rộng" : "bắt buộc"} \`${code}\``,
      en: `add ${isExtension ? "extension" : "mandatory"} criterion \`${code}\``,
    };
    if (!allowed(into, node.code, deed, words)) return;
  }
  const name = nameIn(member);
  const record = name && ({ kind: "add", path: nameOf(name), basis: [] } as const);
  if (record && isTaken(into, name, record)) return;
  const number = record && enter(into, name, record);
  append(into, at, number === undefined ? into.stretch(member) : changed(into, member, number));
}

function append(into: Applying, at: number, parts: readonly Part[]): void {
  const [first] = parts;
  if (!first) return;
  const line: Part = { text: "\n", origin: first.origin, exact: false };
  into.splices.push({ start: at, end: at, parts: [line, ...parts, line] });
}

function nameIn(member: ast.Member): ast.Name | undefined {
  if (member.kind === "criterion") return member.code;
  return "name" in member && member.name.kind === "name" ? member.name : undefined;
}

function criteriaIn(
  member: ast.Member,
  within: readonly string[],
): readonly { readonly node: ast.Criterion; readonly within: readonly string[] }[] {
  if (member.kind === "criterion") return [{ node: member, within }];
  if (member.kind !== "group") return [];
  return member.members.flatMap((each) => criteriaIn(each, [nameOf(member.name), ...within]));
}

function removeCriterion(into: Applying, remove: ast.Remove): void {
  const code = nameOf(remove.code);
  const { criteria } = into.stack.places;
  const place = criteria.get(code);
  if (!place) return sayUnknown(into, remove.code, { vi: "tiêu chí", en: "criterion" }, criteria);
  const groups = place.groups.map((group) => nameOf(group.name));
  const deed = { verbs: ["remove"], what: "criteria", class: place.node.class ?? "mandatory", groups } as const;
  const words = {
    vi: `bỏ tiêu chí ${deed.class === "extension" ? "mở rộng" : "bắt buộc"} \`${code}\``,
    en: `remove ${deed.class} criterion \`${code}\``,
  };
  if (!allowed(into, remove, deed, words)) return;
  const record = { kind: "remove", path: code, ...reasonsOf(remove.reasons) } as const;
  if (isTaken(into, remove, record)) return;
  enter(into, remove, record);
  const { start, end } = place.node;
  const comment = /^[ \t]*\/\/[^\r\n]*/.exec(into.stack.text.text.slice(end))?.[0] ?? "";
  into.splices.push({ start, end: end + comment.length, parts: [] });
}

/** What puts a stack under the name of a layer: id, version, title, issuer, decision, effect. */
function titlesOf({ node, parsed }: Layer, { places: { framework }, root }: Stack): readonly Splice[] {
  const file = parsed.source.file;
  const stretch = stretchesOf(parsed, root.parsed.surface);
  const splices: Splice[] = [{ start: framework.id.start, end: framework.id.end, parts: stretch(node.id) }];
  if (node.kind === "overlay" && framework.version && node.version) {
    splices.push({ start: framework.version.start, end: framework.version.end, parts: stretch(node.version) });
  }
  if (node.title && framework.title) {
    splices.push({ start: framework.title.start, end: framework.title.end, parts: stretch(node.title) });
  }
  for (const member of node.members as readonly ast.OverlayMember[]) {
    if (member.kind !== "issuer" && member.kind !== "decision" && member.kind !== "effective") continue;
    const there = framework.members.find((each) => each.kind === member.kind);
    const line: Part = { text: "\n", origin: spanOf(file, member), exact: false };
    const parts = there ? stretch(member) : [line, ...stretch(member), line];
    splices.push({ start: there?.start ?? framework.end - 1, end: there?.end ?? framework.end - 1, parts });
  }
  // Delegation and what it replaced are of the layers that said so, not of the result.
  for (const member of framework.members) {
    if (member.kind === "delegation" || member.kind === "replaces")
      splices.push({ start: member.start, end: member.end, parts: [] });
  }
  return splices;
}
