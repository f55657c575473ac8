/** Changes by `set`: parameters, texts, policies, measures, points, rules of levels. */

import type { ast } from "@khung/syntax";
import { nameOf } from "../resolve/declaration.ts";
import { clauseOf, textsOf } from "../resolve/framework.ts";
import { spanOf } from "../reporter.ts";
import { keyword, type Keyword } from "../surface.ts";
import {
  allowed,
  type Applying,
  changed,
  enter,
  inserted,
  isTaken,
  reasonsOf,
  saidText,
  sayNothing,
  sayStale,
  sayUnknown,
  word,
  written,
} from "./apply-context.ts";
import type { Deed } from "./delegation.ts";
import type { Part } from "./mapped-text.ts";
import { numberOf, type Place } from "./locate.ts";
import { isExpr, sameValue } from "./values.ts";

/** What a change replaces: where it stands, what it says. */
interface Found {
  readonly path: string;
  readonly said: ast.Change["from"];
  readonly deed: Pick<Deed, "what" | "parameter" | "class" | "groups">;
  /** Where the new value goes, unless it takes the place of the old one. */
  readonly insertAt?: number;
}

/** Applies a change of a parameter. */
export function applyParameter(into: Applying, change: ast.Change, { node }: Place<ast.Parameter>): void {
  const name = nameOf(node.name);
  replace(into, change, { path: name, said: node.value, deed: { what: "parameter", parameter: name, groups: [] } });
}

/** Applies a change of an aspect: `title of x`, `missing data of x`, `level 3`. */
export function applyAspect(into: Applying, change: ast.Change): void {
  const found = findAspect(into, change);
  if (found) replace(into, change, found);
}

function findAspect(into: Applying, { target, from }: ast.Change): Found | undefined {
  const { aspect, name, at } = target;
  const { places } = into.stack;
  if (aspect === "level") {
    const number = at && numberOf(at, places);
    const level = places.levels.find((each) => Number(each.number.text) === number);
    if (level?.rule) {
      return { path: `level/${number}`, said: level.rule, deed: { what: "levels", groups: [] } };
    }
    return sayMissing(into, target, at?.text ?? "", { vi: "quy tắc mức", en: "rule of a level" });
  }
  if (aspect === "missingData" || aspect === "nothingToMeasure") return findPolicy(into, target, aspect);
  if (!aspect || !name) return undefined;
  const id = nameOf(name);
  if (aspect === "measure" || aspect === "appliesWhen") {
    const place = places.criteria.get(id);
    if (!place) return unknownCriterion(into, name);
    const said =
      aspect === "measure" ? clauseOf(place.node, "measure")?.value : clauseOf(place.node, "appliesWhen")?.condition;
    if (!said) return sayMissing(into, target, id, aspectWords[aspect]);
    return { path: `${id}/${aspect}`, said, deed: { what: aspect, groups: groupsOf(place) } };
  }
  if (aspect === "points") return findPoints(into, target, name);
  if (aspect === "score") {
    const place = places.criteria.get(id);
    if (!place) return unknownCriterion(into, name);
    const said = clauseOf(place.node, "score");
    if (!said) return sayMissing(into, target, id, aspectWords.score);
    return { path: `${id}/score`, said, deed: { what: "score", groups: groupsOf(place) } };
  }
  const place = places.titled.get(id);
  if (!place) {
    sayUnknown(into, name, { vi: "mục", en: "declaration" }, places.titled);
    return undefined;
  }
  const deed = { what: aspect, groups: groupsOf(place) };
  if (aspect === "title") {
    const said = place.node.title;
    return said ? { path: `${id}/title`, said, deed } : sayMissing(into, target, id, aspectWords.title);
  }
  return findText(into, target, aspect, place, from, deed);
}

/** The most that a criterion or a group can have, whatever sort of points it is. */
function findPoints(into: Applying, target: ast.Target, name: ast.Name): Found | undefined {
  const { criteria, groups } = into.stack.places;
  const id = nameOf(name);
  const place = criteria.get(id) ?? groups.get(id);
  if (!place) {
    sayUnknown(into, name, { vi: "tiêu chí hay nhóm", en: "criterion or group" }, criteria, groups);
    return undefined;
  }
  const { points } = place.node;
  if (!points) return sayMissing(into, target, id, aspectWords.points);
  return { path: `${id}/points`, said: points.value, deed: { what: "points", groups: groupsOf(place) } };
}

function findText(
  into: Applying,
  target: ast.Target,
  aspect: "evidence" | "source" | "basis" | "note",
  { node }: Place,
  from: ast.Change["from"],
  deed: Found["deed"],
): Found | undefined {
  const clauses = "clauses" in node ? (node.clauses as readonly ast.Clause[]) : [];
  const texts = clauses.filter((clause): clause is ast.TextClause => clause.kind === aspect);
  const id = target.name ? nameOf(target.name) : "";
  const quoted = from.kind === "title" ? from.text.value : "";
  const clause = texts.find((each) => each.text.value === quoted) ?? texts[0];
  if (!clause) return sayMissing(into, target, id, aspectWords[aspect]);
  const position = textsOf(clauses, aspect).indexOf(clause.text.value) + 1;
  const said: ast.Title = { kind: "title", start: clause.text.start, end: clause.text.end, text: clause.text };
  return { path: `${id}/${aspect}/${position}`, said, deed };
}

type PolicyNode = ast.MissingPolicy | ast.NothingPolicy;
const policyKinds = { missingData: "missingPolicy", nothingToMeasure: "nothingPolicy" } as const;

function findPolicy(into: Applying, target: ast.Target, aspect: keyof typeof policyKinds): Found | undefined {
  const { places } = into.stack;
  const id = target.name && nameOf(target.name);
  const place = id === undefined ? undefined : places.criteria.get(id);
  if (target.name && !place) return unknownCriterion(into, target.name);
  const isIt = (each: ast.Node & { readonly kind: string }): each is PolicyNode => each.kind === policyKinds[aspect];
  const own = place?.node.clauses.find(isIt);
  const around = [...(place?.groups ?? []), places.framework].flatMap((each) => each.members.filter(isIt));
  const said = own ?? around[0];
  if (!said) return sayMissing(into, target, id ?? places.framework.id.text, aspectWords[aspect]);
  return {
    path: id === undefined ? aspect : `${id}/${aspect}`,
    said: { kind: "policyWord", start: said.start, end: said.end, policy: said.policy },
    deed: { what: aspect, groups: place ? groupsOf(place) : [] },
    ...(place && !own && { insertAt: place.node.end - 1 }),
  };
}

function replace(into: Applying, change: ast.Change, found: Found): void {
  const { from, to, reasons } = change;
  const { said, path, insertAt } = found;
  if (isTaken(into, change, { kind: "set", path })) return;
  if (!sameValue(from, said)) {
    sayStale(into, from, said, quoteOf(into, said));
    return;
  }
  if (sameValue(from, to)) {
    sayNothing(into, change, said, written(into, from));
    return;
  }
  const values = isExpr(from) && isExpr(to) && { before: from, after: to };
  const deed: Deed = { verbs: ["set"], ...found.deed, ...values };
  const [a, b] = [written(into, from), written(into, to)];
  const words = {
    vi: `đặt lại \`${path}\` từ \`${a}\` thành \`${b}\``,
    en: `set \`${path}\` from \`${a}\` to \`${b}\``,
  };
  if (!allowed(into, change, deed, words)) return;
  const number = enter(into, change, { kind: "set", path, from: a, to: b, ...reasonsOf(reasons) });
  if (to.kind !== "policyWord") {
    const head = said.kind === "score" ? [inserted(into, `${keyword(into.surface, "SCORE")} `, to)] : [];
    into.splices.push({ start: said.start, end: said.end, parts: [...head, ...changed(into, to, number)] });
    return;
  }
  const aspect = change.target.aspect === "missingData" ? "MISSING_DATA" : "NOTHING_TO_MEASURE";
  const head = `${insertAt === undefined ? "" : "\n"}${keyword(into.surface, aspect)}: `;
  const parts: readonly Part[] = [
    { ...inserted(into, head, to), change: number },
    { ...inserted(into, policyText(into, to, false), to), change: number },
    inserted(into, insertAt === undefined ? "" : "\n", to),
  ];
  into.splices.push({ start: insertAt ?? said.start, end: insertAt ?? said.end, parts });
}

const policyKeywords: Readonly<Record<ast.PolicyWord["policy"], Keyword>> = {
  fails: "FAILS",
  unknown: "UNKNOWN",
  excluded: "EXCLUDED",
  met: "MET",
  unmet: "UNMET",
  missing: "MISSING",
  notApplicable: "NOT_APPLICABLE",
};

/** What the stack says, as the layer would quote it. */
function quoteOf(into: Applying, said: Found["said"]): string {
  if (said.kind === "policyWord") return policyText(into, said, true);
  const text = saidText(into, said);
  return said.kind === "score" ? text.replace(/^(?:score|(?:chấm\s+)?điểm)\s*/u, "") : text;
}

/** A policy as the layer would quote it, or as the stack has it. */
function policyText(into: Applying, { policy }: ast.PolicyWord, quoted: boolean): string {
  return quoted ? word(into, policyKeywords[policy]) : keyword(into.surface, policyKeywords[policy]);
}

function groupsOf({ groups }: Place): readonly string[] {
  return groups.map((group) => nameOf(group.name));
}

/** Nothing to be changed there. */
function sayMissing(
  into: Applying,
  target: ast.Target,
  name: string,
  words: { readonly vi: string; readonly en: string },
): undefined {
  into.report("KH2103", spanOf(into.file, target), {
    name,
    whatVi: words.vi,
    whatEn: words.en,
    atVi: "",
    atEn: "",
    there: "–",
  });
}

function unknownCriterion(into: Applying, name: ast.Name): undefined {
  sayUnknown(into, name, { vi: "tiêu chí", en: "criterion" }, into.stack.places.criteria);
}

const aspectWords = {
  title: { vi: "tên gọi", en: "title" },
  evidence: { vi: "minh chứng", en: "evidence" },
  source: { vi: "nguồn", en: "source" },
  basis: { vi: "căn cứ", en: "basis" },
  note: { vi: "ghi chú", en: "note" },
  missingData: { vi: "quy định khi thiếu số liệu", en: "policy for missing data" },
  nothingToMeasure: { vi: "quy định khi không phát sinh", en: "policy for nothing to measure" },
  measure: { vi: "cách đo", en: "measure" },
  appliesWhen: { vi: "điều kiện áp dụng", en: "condition of application" },
  points: { vi: "điểm", en: "points" },
  score: { vi: "cách chấm điểm", en: "way to score" },
} as const;
