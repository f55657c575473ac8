/** The provenance of each part is said once (KH3117); a verified one says what it was checked against (KH3213). */

import type { ast } from "@khung/syntax";
import { replaceFix, spanOf } from "../../reporter.ts";
import { clausesOf } from "../../resolve/framework.ts";
import { levelOf } from "../../resolve/stated-levels.ts";
import type { Rule } from "../rule.ts";
import type { Words } from "../type-words.ts";

type Aspect = NonNullable<ast.Provenance["aspect"]>;

const aspects: Readonly<Record<Aspect, Words>> = {
  title: { vi: "tên gọi", en: "the title" },
  measure: { vi: "cách đo", en: "the measurement" },
  thresholds: { vi: "ngưỡng", en: "the thresholds" },
};

export const provenanceOnce: Rule = ({ framework, tables, report }) => {
  for (const { node, file } of framework.criteria) {
    const seen = new Map<string, ast.Provenance>();
    for (const provenance of clausesOf(node, "provenance")) {
      if (provenance.standing === "verified" && !provenance.text) report("KH3213", spanOf(file, provenance), {});
      const level = levelOf(provenance.level, tables.references);
      const said: readonly Aspect[] = provenance.aspect ? [provenance.aspect] : ["title", "measure", "thresholds"];
      for (const aspect of said) {
        const key = `${aspect} ${level ?? provenance.level?.text ?? ""}`;
        const first = seen.get(key);
        if (!first) {
          seen.set(key, provenance);
          continue;
        }
        const { vi, en } = aspects[aspect];
        report(
          "KH3117",
          spanOf(file, provenance),
          { aspectVi: vi, aspectEn: en },
          {
            related: [{ span: spanOf(file, first), message: { vi: "đã nêu ở đây", en: "said here" } }],
            fixes: [replaceFix("bỏ dòng này", "remove this one", spanOf(file, provenance), "")],
          },
        );
        break;
      }
    }
  }
};
