/** A migration as text for a terminal, and as JSON. */

import { displayWidth, printable } from "@khung/diagnostics";
import { formatDate, formatReadable, titleIn, type Language } from "@khung/emit";
import { compare, divide, fromInteger, sum, toExact, toNumber, zero, type Module, type Rational } from "@khung/ir";
import { isZero, type Vector } from "@khung/simulation";
import { tellPart } from "../describe.ts";
import { sidesOf } from "../value-text.ts";
import type { Change } from "../change.ts";
import { changeOf, type ChangePart, type Factor, type Migration } from "./migration.ts";

/** What is shown beside the numbers. */
export interface ShownMigration {
  readonly language: Language;
  /** Names of entities, where the data have them. */
  readonly nameOf: (entity: string) => string | undefined;
  /** What the data are called. */
  readonly data: string;
  /** Movers that are listed; 20. */
  readonly most?: number;
}

const words = {
  vi: {
    level: "Mức",
    change: "Thay đổi",
    rules: "do quy định",
    data: "do số liệu",
    mergers: "do sáp nhập",
    moved: "Đơn vị đổi mức",
    nobody: "không đơn vị nào đổi mức",
    more: "đơn vị nữa; xem đủ bằng `--format json`",
    because: "vì",
    none: "chưa đạt mức nào",
    followed: "đơn vị so sánh được",
    onlyBefore: "Chỉ có trong số liệu trước",
    onlyAfter: "Chỉ có trong số liệu sau",
    changes: "Phần của từng thay đổi trong quy định",
    nothing: "không làm đổi số đơn vị ở mức nào",
    sampled: "ước lượng bằng mẫu ngẫu nhiên",
    seed: "hạt giống",
    error: "sai số chuẩn lớn nhất",
    becomes: "nay là",
  },
  en: {
    level: "Level",
    change: "Change",
    rules: "by rules",
    data: "by data",
    mergers: "by mergers",
    moved: "Units that move",
    nobody: "no unit moves",
    more: "more; all of them with `--format json`",
    because: "because of",
    none: "none reached",
    followed: "units compared",
    onlyBefore: "Only in the data before",
    onlyAfter: "Only in the data after",
    changes: "The part of each change of the rules",
    nothing: "changes no level's count",
    sampled: "estimated from random orders",
    seed: "seed",
    error: "greatest standard error",
    becomes: "now",
  },
} as const;

/** The text that `khung migrate` prints. */
export function renderMigration(migration: Migration, shown: ShownMigration): string {
  const { language, data } = shown;
  const say = words[language];
  const { comparison, asOf, before, onlyBefore, onlyAfter } = migration;
  const [a, b] = [comparison.before, comparison.after];
  const lines = [
    `${a.id === b.id ? `${a.id}  ${a.version} → ${b.version}` : `${a.id}@${a.version} → ${b.id}@${b.version}`}`,
    `${printable(data)} · ${formatDate(asOf, language)} · ${count(sum(before), language)} ${say.followed}`,
    "",
    ...levelTable(migration, language),
    "",
    ...moverLines(migration, shown),
  ];
  if (migration.changes)
    lines.push("", `${say.changes}:`, ...migration.changes.flatMap((each) => changeLines(each, migration, language)));
  if (migration.sampled > 0) lines.push("", sampledLine(migration, language));
  for (const [title, list] of [
    [say.onlyBefore, onlyBefore],
    [say.onlyAfter, onlyAfter],
  ] as const) {
    if (list.length > 0)
      lines.push(
        "",
        `${title} (${list.length}): ${printable(list.slice(0, shown.most ?? 20).join(", "))}${list.length > (shown.most ?? 20) ? ", …" : ""}`,
      );
  }
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function levelTable(migration: Migration, language: Language): readonly string[] {
  const say = words[language];
  const { before, after, factors, comparison } = migration;
  const change = changeOf(migration);
  const shown = (["rules", "data", "mergers"] as const).filter(
    (factor) => factors[factor] && Object.keys(factors).length > 1,
  );
  const head = [
    say.level,
    comparison.before.version,
    comparison.after.version,
    say.change,
    ...shown.map((factor) => say[factor]),
  ];
  const rows = before.map((each, level) => [
    levelName(level, comparison.after, comparison.before, language),
    count(each, language),
    count(after[level] ?? zero, language),
    signed(change[level] ?? zero, language),
    ...shown.map((factor) => signed(factors[factor]?.[level] ?? zero, language)),
  ]);
  return aligned([head, ...rows]);
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => displayWidth(row[i] ?? "")))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const space = " ".repeat((widths[i] ?? 0) - displayWidth(cell));
        return i === 0 ? cell + space : space + cell;
      })
      .join("   "),
  );
}

function levelName(level: number, after: Module, before: Module, language: Language): string {
  const found = after.levels[level - 1] ?? before.levels[level - 1];
  return `${level} ${level === 0 || !found ? words[language].none : printable(titleIn(found.title, language))}`;
}

function moverLines({ movers }: Migration, { language, nameOf, most = 20 }: ShownMigration): readonly string[] {
  const say = words[language];
  if (movers.length === 0) return [`${say.moved}: ${say.nobody}`];
  const flows = [...Map.groupBy(movers, ({ from, to }) => `${from} → ${to}`)].map(
    ([way, list]) => `${way}: ${list.length}`,
  );
  const listed = movers.slice(0, most).map(({ entity, becomes, from, to, because }) => {
    const name = nameOf(entity);
    const now = becomes ? ` (${say.becomes} ${becomes.join(", ")})` : "";
    const why = because.length > 0 ? `  ${say.because} ${because.join(", ")}` : "";
    return `  ${printable(entity)}${name === undefined ? "" : ` ${printable(name)}`}${printable(now)}  ${from} → ${to}${why}`;
  });
  const rest = movers.length - listed.length;
  return [
    `${say.moved}: ${movers.length} (${flows.toSorted().join("; ")})`,
    ...listed,
    ...(rest > 0 ? [`  … ${rest} ${say.more}`] : []),
  ];
}

function changeLines({ changes, part }: ChangePart, { comparison }: Migration, language: Language): readonly string[] {
  const parts = part.flatMap((each, level) =>
    compare(each, zero) === 0 ? [] : [`${words[language].level.toLowerCase()} ${level} ${signed(each, language)}`],
  );
  return [
    ...changes.map((change) => `  ${printable(changeName(change, comparison.before, comparison.after, language))}`),
    `    ${parts.length === 0 ? words[language].nothing : parts.join(", ")}`,
  ];
}

/** `cqs.tap_huan mức 3, đạt từ: 80% → 85%`. */
function changeName(change: Change, before: Module, after: Module, language: Language): string {
  const { before: a, after: b } = sidesOf(change, [before, after], language);
  const label = tellPart(change, change.kind === "removed" ? before : after, language);
  const values = a !== undefined && b !== undefined ? `: ${a} → ${b}` : "";
  const words = change.part === "" ? [label, change.subject.name] : [change.subject.name, label];
  return `${words.filter(Boolean).join(" ")}${values}`;
}

function sampledLine({ changes, sampled, seed }: Migration, language: Language): string {
  const say = words[language];
  const error = Math.max(0, ...(changes ?? []).flatMap(({ standardError }) => standardError ?? []));
  return `${sampled} ${say.followed.split(" ")[0]}: ${say.sampled}, ${say.seed} ${seed}, ${say.error} ≈ ${error.toFixed(3)}`;
}

function count(value: Rational, language: Language): string {
  return formatReadable(toExact(value), { form: "plain", unit: {} }, language);
}

function signed(value: Rational, language: Language): string {
  const sign = compare(value, zero);
  if (sign === 0) return "0";
  const text = count(sign < 0 ? { numerator: -value.numerator, denominator: value.denominator } : value, language);
  const [about = "", digits = text] = text.startsWith("≈ ") ? ["≈ ", text.slice(2)] : ["", text];
  return `${about}${sign < 0 ? "−" : "+"}${digits}`;
}

/** What `khung migrate --format json` prints. */
export function migrationToJson(migration: Migration): unknown {
  const {
    comparison,
    asOf,
    before,
    after,
    transitions,
    movers,
    onlyBefore,
    onlyAfter,
    factors,
    changes,
    sampled,
    seed,
  } = migration;
  const [a, b] = [comparison.before, comparison.after];
  const exact = (vector: Vector): readonly string[] => vector.map((each) => toExact(each));
  const distribution = (vector: Vector, module: Module) =>
    vector.map((each, level) => ({
      level,
      id: module.levels[level - 1]?.id ?? "",
      count: toExact(each),
      share: shareOf(each, sum(vector)),
    }));
  return {
    from: { id: a.id, version: a.version },
    to: { id: b.id, version: b.version },
    asOf,
    before: distribution(before, a),
    after: distribution(after, b),
    change: exact(changeOf(migration)),
    effects: Object.fromEntries(
      (Object.keys(factors) as Factor[]).map((factor) => [factor, exact(factors[factor] ?? [])]),
    ),
    ...(changes && {
      changes: changes.map((each) => ({
        paths: each.changes.map(({ path }) => path),
        effect: exact(each.part),
        ...(each.standardError && !isZero(each.part) && { standardError: each.standardError }),
      })),
      method: sampled > 0 ? { kind: "sampled", entities: sampled, seed } : { kind: "exact" },
    }),
    transitions: transitions.map(exact),
    moved: movers,
    onlyBefore,
    onlyAfter,
  };
}

function shareOf(part: Rational, whole: Rational): number {
  return toNumber(divide(part, whole) ?? fromInteger(0));
}
