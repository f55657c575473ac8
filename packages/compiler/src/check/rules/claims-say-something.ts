/** Claims are of something that can be claimed: a score there is (KH3305), an order there is (KH3443), no truism (KH3444). */

import { spanOf } from "../../reporter.ts";
import { isScored } from "../../resolve/framework.ts";
import { levelOf } from "../../resolve/stated-levels.ts";
import { type Rule, textOf } from "../rule.ts";

export const claimsSaySomething: Rule = (context) => {
  const { framework, tables, report } = context;
  for (const { node, file } of framework.claims) {
    const { statement } = node;
    const place = spanOf(file, statement);
    const text = textOf(context, file, statement);
    if (statement.kind === "claimMoves") {
      if (statement.result === "score" && !isScored(framework)) report("KH3305", place, { text });
      const moved = tables.references.get(statement.name)?.declaration;
      const type = moved && tables.definitions.get(moved);
      if (type?.kind === "choice") report("KH3443", spanOf(file, statement.name), { name: statement.name.text });
    }
    if (statement.kind === "claimImplies") {
      const [level, implied] = [statement.level, statement.implied].map((ref) => levelOf(ref, tables.references));
      if (level !== undefined && level === implied) report("KH3444", place, { text });
    }
  }
};
