/** A plan of publication as the contract has it. */

import type { PublicationPlanBody } from "@khung/contract";
import { indexSources, toDiagnosticJson } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import { digestModule } from "@khung/store";
import { compareModules, tellSides, type Change } from "@khung/versions";
import type { PublicationPlan } from "./plan-publication.ts";

export function toPlanBody({
  sources,
  problems,
  module,
  tests,
  versions,
  previous,
}: PublicationPlan): PublicationPlanBody {
  const index = indexSources(sources);
  const own = versions.at(-1);
  return {
    problems: problems.map((each) => toDiagnosticJson(each, index)),
    ...(module && {
      version: {
        id: module.id,
        version: module.version,
        title: module.title,
        digest: digestModule(module),
        overlay: (module.layers?.length ?? 0) > 0,
        ...(own && { issuer: own.identity.issuer, decision: own.identity.decision }),
      },
    }),
    tests: {
      all: tests.length,
      failed: tests.filter(({ failures }) => failures.length > 0).map(({ test }) => test.title),
    },
    along: versions.slice(0, -1).map((each) => ({ id: each.module.id, version: each.module.version })),
    ...(module &&
      previous && {
        previous: {
          id: previous.module.id,
          version: previous.module.version,
          changes: compareModules(previous.module, module).changes.map((change) =>
            toChange(change, previous.module, module),
          ),
        },
      }),
  };
}

function toChange(
  change: Change,
  before: Module,
  after: Module,
): NonNullable<PublicationPlanBody["previous"]>["changes"][number] {
  const [vi, en] = (["vi", "en"] as const).map((language) => tellSides(change, [before, after], language));
  const both = (side: "label" | "before" | "after") => {
    const [a, b] = [vi?.[side], en?.[side]];
    return a === undefined || b === undefined ? undefined : { vi: a, en: b };
  };
  const [label, was, is] = [both("label") ?? { vi: "", en: "" }, both("before"), both("after")];
  return { subject: change.subject.name, label, ...(was && { before: was }), ...(is && { after: is }) };
}
