/** Whole frameworks as source text, well typed by construction: what laws about compiling and evaluating are tried on. */

import fc from "fast-check";
import { condition, literal, number, type NumberKind, type Scope, varying } from "./arbitrary-expressions.ts";
import { createChooser } from "./chooser.ts";

const inputs = `  input ho_so: count "Hồ sơ" en "Dossiers" { unit "hồ sơ" }
  input mang: count "Hồ sơ trực tuyến"
  input dan: count "Dân số"
  input hai_long: percent "Hài lòng"
  input toc_do: number "Mb/s" "Tốc độ"
  input von: money VND "Vốn"
  input co_to: boolean "Có tổ"
  input ky_luat: boolean "Bị kỷ luật"
  input ngay: date "Ngày lập"
  input loai: choice { xa "Xã", phuong "Phường", dac_khu "Đặc khu" } "Loại"
`;

const data: Scope = {
  choose: createChooser([]),
  numbers: { count: ["ho_so", "mang", "dan"], share: ["hai_long"], plain: [], speed: ["toc_do"], money: ["von"] },
  booleans: ["co_to", "ky_luat"],
  dates: ["ngay"],
  choices: [{ name: "loai", members: ["xa", "phuong", "dac_khu"] }],
  inputs: ["ho_so", "mang", "hai_long", "toc_do", "von", "co_to", "ngay", "loai"],
};

const kinds: readonly [NumberKind, ...NumberKind[]] = ["share", "count", "plain", "speed", "money"];
const statuses: readonly [string, ...string[]] = ["met", "unmet", "missing", "not applicable", "reported"];
const comparisons: readonly [string, ...string[]] = ["at least", "more than", "at most", "less than"];

/** The text that a list of choices stands for; in the English surface. */
export function frameworkFromChoices(choices: readonly number[]): string {
  const choose = createChooser(choices);
  const top = 1 + choose.below(4);
  const start: Scope = { ...data, choose };
  const scope: Scope = {
    ...start,
    numbers: {
      ...data.numbers,
      share: ["hai_long", "san", "ty_le"],
      plain: ["chenh"],
      count: [...data.numbers.count, "gop"],
    },
    choices: [...data.choices, { name: "nhom", members: ["lon", "vua", "nho"] }],
  };
  const codes = choose.repeat(5, (i) => `c.tc${i + 1}`) as [string, ...string[]];
  const criteria = codes.map((code) => criterion(code, scope, top));
  const split = choose.below(criteria.length + 1);
  const values = `  parameter san = ${choose.once(2) ? varying(start, () => literal("share", start)).replace(/by loai \{[^}]*\}/, "50%") : literal("share", start)}
  let ty_le = ${number("share", start, 1)}
  let gop = (ho_so + dan)
  let chenh = ${number("plain", start, 1)}
  classify nhom "Nhóm" ordered {
    lon "Lớn" when ${condition(start, 1)}
    vua "Vừa" when ${condition(start, 1)}
    else nho "Nhỏ"
  }
`;
  return `language en

framework t version 1.0.0 "Khung" {
  issuer "Bộ"
  effective from 2025-01-01
  missing data: ${choose.pick(["fails", "unknown", "excluded"])}
  nothing to measure: ${choose.pick(["not applicable", "met", "unmet", "missing"])}
  levels ${choose.pick(["cumulative", "independent"])} {
${Array.from({ length: top }, (_, i) => `    level ${i + 1} m${i + 1} "Mức ${i + 1}"${choose.once(2) ? ` requires ${rule(codes, scope)}` : ""}\n`).join("")}  }
${inputs}${choose.once(2) ? `  ensure ${condition(start, 0)}\n` : ""}${values}  group g "Nhóm" {
${criteria.slice(0, split).join("")}  }
${criteria.slice(split).join("")}  outcome khen "Khen" when level >= ${choose.below(top + 1)} and ${choose.pick(codes)} ${choose.pick(statuses)} at ${1 + choose.below(top)}
  report r1 "Báo cáo" = ${choose.pick(["share of", "number of"])} entities where level >= 1${choose.once(2) ? " by nhom" : ""}
  report r2 "Báo cáo" = ${choose.pick(["mean", "sum", "min", "max"])} of ${number(choose.pick(kinds), scope, 1)} over entities where ${condition(scope, 0)} by loai
}
`;
}

function criterion(code: string, scope: Scope, top: number): string {
  const { choose } = scope;
  const kind = choose.pick(kinds);
  const level = 1 + choose.below(top);
  const clauses = choose.pick<() => readonly string[]>([
    () => [`measure ${number(kind, scope, 2)}`, `require ${choose.pick(comparisons)} ${thresholds(kind, scope, top)}`],
    () => [
      `measure ${number(kind, scope, 1)}`,
      `require ${choose.pick(comparisons)} ${literal(kind, scope)} from ${level}`,
    ],
    () => [
      `measure ${number(kind, scope, 1)}`,
      `require between ${literal(kind, scope)} and ${literal(kind, scope)} from ${level}`,
    ],
    () => [
      `measure ${number(kind, scope, 1)}`,
      `require ${choose.pick(comparisons)} (${varying(scope, () => literal(kind, scope))}) from ${level}`,
    ],
    () => [`measure ${condition(scope, 1)}`, `require ${choose.pick(["yes", "no"])} from ${level}`],
    () => [`require { ${level}: ${condition(scope, 2)} }`],
    () => [`require ${condition(scope, 1)} from ${level}`],
  ])();
  const more = [
    ...(choose.once(3) ? [`applies when ${condition(scope, 1)}`] : []),
    ...(choose.once(4) ? [`missing data: ${choose.pick(["fails", "unknown", "excluded"])}`] : []),
    ...(choose.once(4) ? [`nothing to measure: ${choose.pick(["not applicable", "met", "unmet", "missing"])}`] : []),
  ];
  const title = `    criterion ${code} ${choose.pick(["mandatory", "extension"])} "${code}"`;
  return `${title} {\n${[...more, ...clauses, 'basis "1/QĐ"'].map((clause) => `      ${clause}\n`).join("")}    }\n`;
}

function thresholds(kind: NumberKind, scope: Scope, top: number): string {
  const all = Array.from({ length: top }, (_, i) => `${i + 1}`) as [string, ...string[]];
  return `{ ${scope.choose
    .some(all)
    .map((level) => `${level}: ${literal(kind, scope)}`)
    .join(", ")} }`;
}

function rule(codes: readonly [string, ...string[]], scope: Scope): string {
  const { choose } = scope;
  const set = (): string =>
    choose.pick([
      "mandatory",
      "extension",
      "criteria",
      "group g",
      "mandatory of group g",
      `{ ${choose.some(codes).join(", ")} }`,
    ]);
  const asked = (): string => {
    const how = choose.pick(["all of", "any of", "at least 1 of", "at most 2 of", "at least 30% of", "at most 50% of"]);
    return `(${how} ${set()} ${choose.pick(statuses)})`;
  };
  return choose.pick<() => string>([
    asked,
    () => `(${asked()} and ${asked()})`,
    () => `(${asked()} or ${condition(scope, 0)})`,
    () => `(${choose.pick(codes)} ${choose.pick(statuses)})`,
    () => `(not ${asked()})`,
  ])();
}

/** Random well-typed frameworks. */
export const arbitraryFramework: fc.Arbitrary<string> = fc
  .array(fc.nat(0xffff), { maxLength: 300, size: "max" })
  .map(frameworkFromChoices);
