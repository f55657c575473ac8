/** Claims as people read them, in the words of the language. */

import { unreachable } from "@khung/diagnostics";
import type { ClaimStatement, Module } from "@khung/ir";
import { exprText } from "./expr-text.ts";
import { titleIn, type Language } from "./language.ts";

const words = {
  vi: {
    level: "mức",
    everyAt: "mọi đơn vị đạt mức",
    everyWhere: "mọi đơn vị mà",
    noneAt: "không đơn vị nào đạt mức",
    where: "mà",
    isAt: "đều đạt mức",
    has: "đều có",
    always: "luôn đúng rằng",
    raising: "tăng",
    lowering: "giảm",
    lowers: "không bao giờ làm giảm",
    raises: "không bao giờ làm tăng",
    score: "điểm",
    reachable: "có thể đạt được",
    relevant: "không tiêu chí nào thừa",
    atLeast: "không lỏng hơn",
    atMost: "không chặt hơn",
    at: "ở mức",
  },
  en: {
    level: "level",
    everyAt: "every entity at",
    everyWhere: "every entity where",
    noneAt: "no entity at",
    where: "where",
    isAt: "is at",
    has: "always has",
    always: "always",
    raising: "raising",
    lowering: "lowering",
    lowers: "never lowers",
    raises: "never raises",
    score: "score",
    reachable: "is reachable",
    relevant: "no criterion is irrelevant",
    atLeast: "at least as strict as",
    atMost: "at most as strict as",
    at: "at level",
  },
} as const;

/** The text of what is claimed; levels with their titles. */
export function claimText(statement: ClaimStatement, module: Module, language: Language): string {
  const say = words[language];
  const level = (number: number): string => {
    const found = module.levels.find((each) => each.number === number);
    return found ? `${number} (${titleIn(found.title, language)})` : String(number);
  };
  const { kind } = statement;
  switch (kind) {
    case "levelImplies":
      return `${say.everyAt} ${level(statement.level)} ${say.isAt} ${level(statement.implied)}`;
    case "atLevel": {
      const condition = exprText(statement.condition, module, language);
      return statement.quantifier === "every"
        ? `${say.everyAt} ${level(statement.level)} ${say.has} ${condition}`
        : `${say.noneAt} ${level(statement.level)} ${say.where} ${condition}`;
    }
    case "where": {
      const condition = exprText(statement.condition, module, language);
      return `${say.everyWhere} ${condition} ${say.isAt} ${level(statement.level)}`;
    }
    case "always":
      return `${say.always} ${exprText(statement.condition, module, language)}`;
    case "moves":
      return `${say[statement.change]} ${statement.name} ${say[statement.never]} ${say[statement.result]}`;
    case "reachable":
      return `${say.level} ${level(statement.level)} ${say.reachable}`;
    case "relevant":
      return say.relevant;
    case "strict": {
      const { order, id, version, level: at } = statement;
      const where = at === undefined ? "" : ` ${say.at} ${level(at)}`;
      return `${say[order]} ${version === undefined ? id : `${id}@${version}`}${where}`;
    }
    default:
      return unreachable(kind);
  }
}
