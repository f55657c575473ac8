/**
 * Gathers what a framework declares into its one namespace.
 *
 * In: the tree of one framework. Out: a `Framework`. Says: names used twice, statements said twice or in the wrong place.
 * Refuses: looking at expressions (names.ts) and judging what is there (check/).
 */

import type { Source } from "@khung/diagnostics";
import { functions, irrationals } from "@khung/ir";
import type { ast } from "@khung/syntax";
import type { Report } from "../reporter.ts";
import { spanOf } from "../reporter.ts";
import type { Surface } from "../surface.ts";
import { type Declaration, type DeclarationKind, type DeclarationOf, kindWords, nameOf } from "./declaration.ts";
import { type Framework, type GroupDefaults, type Head, type Located, readable } from "./framework.ts";
import { unreadNames } from "./unread-names.ts";
import { misplaced, sayOnce, type Said, statementsOnce } from "./said-once.ts";

type Group = DeclarationOf<"group">;

interface Lists {
  levels: DeclarationOf<"level">[];
  inputs: DeclarationOf<"input">[];
  ensures: Located<ast.Ensure>[];
  parameters: DeclarationOf<"parameter">[];
  lets: DeclarationOf<"let">[];
  classifications: DeclarationOf<"classification">[];
  groups: Group[];
  criteria: DeclarationOf<"criterion">[];
  outcomes: DeclarationOf<"outcome">[];
  reports: DeclarationOf<"report">[];
  claims: Located<ast.Claim>[];
  replaces: Located<ast.Replaces>[];
  exceptions: Located<ast.Override>[];
}

interface Texts {
  readonly basis: string[];
  readonly notes: string[];
  readonly sources: string[];
}

/** Collects one framework. */
export function collect(source: Source, surface: Surface, node: ast.Framework, report: Report): Framework {
  const id = nameOf(node.id);
  const version = node.version?.text;
  const key = `${id}@${version ?? ""}`;
  const file = source.file;
  const declaration: DeclarationOf<"framework"> = {
    kind: "framework",
    name: id,
    id: key,
    nameNode: node.id,
    node,
    file,
  };
  const names = new Map<string, Declaration>();
  const levelNames = new Map<string, DeclarationOf<"level">>();
  const members = new Map<string, DeclarationOf<"member" | "class">[]>();
  const membersOf = new Map<Declaration, Map<string, DeclarationOf<"member" | "class">>>();
  const groupDefaults = new Map<Group, GroupDefaults>();
  const lists: Lists = {
    levels: [],
    inputs: [],
    ensures: [],
    parameters: [],
    lets: [],
    classifications: [],
    groups: [],
    criteria: [],
    outcomes: [],
    reports: [],
    claims: [],
    replaces: [],
    exceptions: [],
  };

  /** Makes a declaration and enters it into a namespace, unless the name is taken. */
  function declare<K extends Exclude<DeclarationKind, "framework">>(
    kind: K,
    nameNode: ast.Name,
    statement: DeclarationOf<K>["node"],
    space: Map<string, Declaration>,
    belonging: { readonly within?: Group | undefined; readonly owner?: DeclarationOf<"input" | "classification"> } = {},
  ): DeclarationOf<K> {
    const name = nameOf(nameNode);
    const { within, owner } = belonging;
    const made = {
      kind,
      name,
      id: `${key}#${owner ? `${owner.name}/` : kind === "level" ? "level/" : ""}${name}`,
      nameNode,
      node: statement,
      file,
      ...(within && { within }),
      ...(owner && { owner }),
    } as unknown as DeclarationOf<K>;
    const first = space.get(name);
    if (first) {
      const { vi, en } = kindWords[first.kind];
      report(
        "KH2001",
        spanOf(file, nameNode),
        { name, kindVi: vi, kindEn: en },
        {
          related: [
            { span: spanOf(first.file, first.nameNode), message: { vi: "đã được đặt ở đây", en: "first named here" } },
          ],
        },
      );
    } else {
      if (space === names && (Object.hasOwn(functions, name) || Object.hasOwn(irrationals, name)))
        report("KH2017", spanOf(file, nameNode), { name });
      space.set(name, made);
    }
    return made;
  }

  function declareMembers(owner: DeclarationOf<"input" | "classification">): void {
    const space = new Map<string, DeclarationOf<"member" | "class">>();
    membersOf.set(owner, space);
    const spaceOfAny = space as Map<string, Declaration>;
    const declared =
      owner.kind === "classification"
        ? readable(owner.node.classes).map((each) => declare("class", each.name, each, spaceOfAny, { owner }))
        : owner.node.type.kind === "choiceType"
          ? owner.node.type.members.map((each) => declare("member", each.name, each, spaceOfAny, { owner }))
          : [];
    for (const member of declared) {
      if (space.get(member.name) !== member) continue;
      members.set(member.name, [...(members.get(member.name) ?? []), member]);
    }
  }

  function visit(list: readonly ast.Member[], within: Group | undefined, said: Said, texts: Texts): void {
    for (const member of list) {
      if (within && misplaced(member, file, surface, report)) continue;
      if (!sayOnce(member, said, file, surface, report)) continue;
      const belonging = { within };
      switch (member.kind) {
        case "levels":
          for (const level of readable(member.levels)) {
            lists.levels.push(declare("level", level.id, level, levelNames as Map<string, Declaration>));
          }
          break;
        case "input": {
          const input = declare("input", member.name, member, names, belonging);
          lists.inputs.push(input);
          declareMembers(input);
          statementsOnce(member.clauses, file, surface, report);
          break;
        }
        case "ensure":
          lists.ensures.push({ node: member, file, ...(within && { within }) });
          break;
        case "let":
          lists.lets.push(declare("let", member.name, member, names, belonging));
          break;
        case "parameter":
          lists.parameters.push(declare("parameter", member.name, member, names, belonging));
          break;
        case "classify": {
          const classification = declare("classification", member.name, member, names, belonging);
          lists.classifications.push(classification);
          declareMembers(classification);
          break;
        }
        case "group": {
          const group = declare("group", member.name, member, names, belonging);
          lists.groups.push(group);
          const inner: Texts = { basis: [], notes: [], sources: [] };
          const saidInside: Said = new Map();
          visit(member.members, group, saidInside, inner);
          groupDefaults.set(group, { ...policies(saidInside, file), basis: inner.basis, sources: inner.sources });
          break;
        }
        case "criterion":
          lists.criteria.push(declare("criterion", member.code, member, names, belonging));
          statementsOnce(member.clauses, file, surface, report);
          break;
        case "outcome":
          lists.outcomes.push(declare("outcome", member.name, member, names, belonging));
          break;
        case "report":
          lists.reports.push(declare("report", member.name, member, names, belonging));
          break;
        case "claim":
          lists.claims.push({ node: member, file });
          break;
        case "replaces":
          lists.replaces.push({ node: member, file });
          break;
        case "override":
          lists.exceptions.push({ node: member, file });
          break;
        case "basis":
          texts.basis.push(member.text.value);
          break;
        case "note":
          texts.notes.push(member.text.value);
          break;
        case "source":
          texts.sources.push(member.text.value);
          break;
        default:
          break;
      }
    }
  }

  const said: Said = new Map();
  const texts: Texts = { basis: [], notes: [], sources: [] };
  visit(node.members, undefined, said, texts);
  return {
    declaration,
    id,
    ...(version !== undefined && { version }),
    source,
    surface,
    head: headOf(said, file),
    ...lists,
    ...texts,
    mayDeclare: unreadNames(source, node),
    groupDefaults,
    names,
    levelNames,
    members,
    membersOf,
  };
}

function located<N extends ast.Node>(node: ast.Node | undefined, file: string): Located<N> | undefined {
  return node && { node: node as N, file };
}

function policies(said: Said, file: string): Pick<GroupDefaults, "missing" | "nothing"> {
  const missing = located<ast.MissingPolicy>(said.get("missingPolicy"), file);
  const nothing = located<ast.NothingPolicy>(said.get("nothingPolicy"), file);
  return { ...(missing && { missing }), ...(nothing && { nothing }) };
}

function headOf(said: Said, file: string): Head {
  const issuer = located<ast.Issuer>(said.get("issuer"), file);
  const decision = located<ast.Decision>(said.get("decision"), file);
  const effective = located<ast.Effective>(said.get("effective"), file);
  const tier = located<ast.Tier>(said.get("tier"), file);
  const levels = located<ast.Levels>(said.get("levels"), file);
  const rank = located<ast.Rank>(said.get("rank"), file);
  const index = located<ast.Index>(said.get("index"), file);
  const merged = located<ast.MergedPolicy>(said.get("mergedPolicy"), file);
  const children = located<ast.Children>(said.get("children"), file);
  const period = located<ast.Period>(said.get("period"), file);
  return {
    ...(issuer && { issuer }),
    ...(decision && { decision }),
    ...(effective && { effective }),
    ...(tier && { tier }),
    ...(levels && { levels }),
    ...(rank && { rank }),
    ...(index && { index }),
    ...(merged && { merged }),
    ...(period && { period }),
    ...(children && { children }),
    ...policies(said, file),
  };
}
