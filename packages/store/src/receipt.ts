/** What an evaluation was made from and what came out, as digests: enough to tell, years later, whether it comes out the same. */

import { createHash } from "node:crypto";
import { report, type Diagnostic } from "@khung/diagnostics";
import { toCanonicalJson } from "@khung/emit";
import {
  day,
  digest,
  listOf,
  oneOf,
  optional,
  readRecord,
  type RecordRead,
  shape,
  text,
  count,
} from "./read-record.ts";

export const receiptForm = "khung-receipt/1";

/** One thing that went in. */
export interface ReceiptInput {
  /** `framework`, `layer`, `data`, and whatever else a command reads: `registry`, `children`. */
  readonly role: string;
  /** A file, from where the receipt is; `-` = standard input. Never a path of some machine. */
  readonly name: string;
  /** `ID@VERSION`, of a framework or a layer. */
  readonly id?: string | undefined;
  /** Of what it means, where that is known; else of its bytes. */
  readonly digest: string;
}

/** A receipt. */
export interface Receipt {
  readonly form: typeof receiptForm;
  readonly engine: string;
  readonly asOf: string;
  /** The column with the codes of entities, where it was said. */
  readonly key?: string | undefined;
  /** Layers from the lowest, the framework, the data, then others. */
  readonly inputs: readonly ReceiptInput[];
  readonly result: {
    readonly digest: string;
    readonly entities: number;
    readonly distribution: readonly {
      readonly level: number;
      readonly id?: string | undefined;
      readonly count: number;
    }[];
  };
}

const receiptField = shape<{ [K in keyof Receipt]: Receipt[K] }>({
  form: oneOf(receiptForm),
  engine: text,
  asOf: day,
  key: optional(text),
  inputs: listOf(
    shape<{ [K in keyof ReceiptInput]: ReceiptInput[K] }>({ role: text, name: text, id: optional(text), digest }),
  ),
  result: shape<{ [K in keyof Receipt["result"]]: Receipt["result"][K] }>({
    digest,
    entities: count,
    distribution: listOf(
      shape<{ level: number; id?: string | undefined; count: number }>({ level: count, id: optional(text), count }),
    ),
  }),
});

/** Reads a receipt. */
export function readReceipt(content: string): RecordRead<Receipt> {
  return readRecord<Receipt>(content, receiptForm, receiptField);
}

/** A receipt as its file. */
export function writeReceipt(receipt: Receipt): string {
  return `${JSON.stringify(receipt, undefined, 2)}\n`;
}

/**
 * The digest of a result.
 *
 * Shapes   canonical JSON, a value a line: first `population` (distribution and reports), then the entities in the order of their lines, so
 *          that the order of rows leaves no trace
 */
export function digestResult(population: unknown, entities: Iterable<unknown>): string {
  const hash = createHash("sha256").update(`${toCanonicalJson(population)}\n`);
  const lines = Array.from(entities, toCanonicalJson).sort();
  for (const line of lines) hash.update(`${line}\n`);
  return `sha256:${hash.digest("hex")}`;
}

const roles: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  framework: { vi: "nội dung khung", en: "the framework" },
  layer: { vi: "lớp kế thừa", en: "the layer" },
  data: { vi: "số liệu", en: "the data" },
};

/**
 * Says in what an evaluation made again is not that of a receipt: the first thing, in the order in which one follows from the other.
 *
 * Errors   KH6118; KH6119 (a warning) when only the program is another
 */
export function compareReceipts(file: string, said: Receipt, found: Receipt): readonly Diagnostic[] {
  const place = { file, start: 0, end: 0 };
  const isOther = said.engine !== found.engine;
  const warning = isOther ? [report("KH6119", place, { said: said.engine, found: found.engine })] : [];
  const first = firstDifference(said, found);
  if (!first) return warning;
  const { what, was, is } = first;
  const engine = isOther && first.isResult;
  return [
    report("KH6118", place, {
      whatVi: what.vi,
      whatEn: what.en,
      said: was,
      found: is,
      engineVi: engine ? ` (lập bằng phiên bản \`${said.engine}\`, kiểm tra bằng \`${found.engine}\`)` : "",
      engineEn: engine ? ` (made by version \`${said.engine}\`, verified by \`${found.engine}\`)` : "",
    }),
  ];
}

interface Difference {
  readonly what: { readonly vi: string; readonly en: string };
  readonly was: string;
  readonly is: string;
  readonly isResult?: boolean;
}

function firstDifference(said: Receipt, found: Receipt): Difference | undefined {
  for (let i = 0; i < Math.max(said.inputs.length, found.inputs.length); i++) {
    const [was, is] = [said.inputs[i], found.inputs[i]];
    const role = was?.role ?? is?.role ?? "";
    const named = (was?.id ?? is?.id) === undefined ? "" : ` \`${was?.id ?? is?.id}\``;
    const words = roles[role] ?? { vi: `tệp \`${role}\``, en: `the file for \`${role}\`` };
    const what = { vi: `${words.vi}${named}`, en: `${words.en}${named}` };
    if (was?.role !== is?.role || was?.id !== is?.id) {
      const text = (input: ReceiptInput | undefined) => (input ? `${input.role} ${input.id ?? ""}`.trimEnd() : "–");
      return { what, was: text(was), is: text(is) };
    }
    if (was && is && was.digest !== is.digest) return { what, was: was.digest, is: is.digest };
  }
  if (said.asOf !== found.asOf) {
    return { what: { vi: "ngày đánh giá", en: "the as-of date" }, was: said.asOf, is: found.asOf };
  }
  const result = { vi: "kết quả", en: "the result" };
  const distribution = (receipt: Receipt) =>
    receipt.result.distribution.map(({ level, count: n }) => `${level}: ${n}`).join(", ");
  if (distribution(said) !== distribution(found) || said.result.entities !== found.result.entities) {
    return { what: result, was: distribution(said), is: distribution(found), isResult: true };
  }
  if (said.result.digest === found.result.digest) return undefined;
  return { what: result, was: said.result.digest, is: found.result.digest, isResult: true };
}
