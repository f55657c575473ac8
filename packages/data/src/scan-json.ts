/**
 * A JSON scanner that keeps the digits of numbers, so that nothing passes through a floating-point number on its way in.
 *
 * In: text. Out: flat records, value by value, to a visitor. Lists and objects inside a record are skipped and named `nested`.
 */

import { compose, type RawCell } from "./raw.ts";

/** Where the text stops being JSON, or being a record. */
export interface JsonBreak {
  readonly offset: number;
  /** The syntax is wrong, or something else stands where a record should. */
  readonly kind: "broken" | "notARecord";
}

/** Called for each record as it begins, then for each of its fields. */
export interface RecordVisitor {
  record(offset: number): void;
  field(name: string, value: RawCell): void;
}

class BrokenJson extends Error {
  readonly offset: number;
  readonly kind: JsonBreak["kind"];
  constructor(offset: number, kind: JsonBreak["kind"] = "broken") {
    super(kind);
    this.offset = offset;
    this.kind = kind;
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const whole = /^(?:0|-?[1-9]\d{0,14})$/;
const literals = [
  ["true", true],
  ["false", false],
  ["null", null],
] as const;
const nested: RawCell = { kind: "nested" };

/** Scans `[{…}, …]` or `{"entities": [{…}, …], …}`, or with `one` a single record. Undefined when all went well. */
export function scanRecords(text: string, visitor: RecordVisitor, shape: "list" | "one"): JsonBreak | undefined {
  let at = 0;

  const skipSpace = (): void => {
    for (;;) {
      const c = text.charCodeAt(at);
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return;
      at++;
    }
  };
  const next = (): string => {
    skipSpace();
    return text[at] ?? "";
  };
  const expect = (character: string): void => {
    if (next() !== character) throw new BrokenJson(at);
    at++;
  };
  const take = (character: string): boolean => {
    if (next() !== character) return false;
    at++;
    return true;
  };

  const string = (): string => {
    const start = at++;
    let plain = true;
    for (; ; at++) {
      const c = text.charCodeAt(at);
      if (c === 34) break;
      if (c === 92) {
        plain = false;
        at++;
      }
      if (Number.isNaN(c) || c < 32) throw new BrokenJson(at);
    }
    at++;
    if (plain) return compose(text.slice(start + 1, at - 1));
    try {
      return compose(String(JSON.parse(text.slice(start, at))));
    } catch {
      throw new BrokenJson(start);
    }
  };

  const scalar = (): RawCell => {
    if (text[at] === '"') return string();
    for (const [word, value] of literals) {
      if (!text.startsWith(word, at)) continue;
      at += word.length;
      return value;
    }
    number.lastIndex = at;
    const digits = number.exec(text)?.[0];
    if (digits === undefined) throw new BrokenJson(at);
    at += digits.length;
    return whole.test(digits) ? Number(digits) : { kind: "exact", text: digits, percent: false };
  };

  // Without recursion: a file of ten thousand brackets is a broken file, not a broken program.
  const skipNested = (): void => {
    const open: string[] = [];
    do {
      const c = next();
      if (c === "[" || c === "{") {
        at++;
        open.push(c);
        if (next() === (c === "[" ? "]" : "}")) continue;
        if (c === "{") name();
        continue;
      }
      if (c === "]" || c === "}") {
        at++;
        if (open.pop() !== (c === "]" ? "[" : "{")) throw new BrokenJson(at - 1);
      } else {
        scalar();
      }
      if (open.length === 0) return;
      if (take(",")) {
        if (open.at(-1) === "{") name();
        else if (next() === "]") throw new BrokenJson(at);
      } else if (next() !== "]" && next() !== "}") {
        throw new BrokenJson(at);
      }
    } while (open.length > 0);
  };

  const name = (): string => {
    if (next() !== '"') throw new BrokenJson(at);
    const found = string();
    expect(":");
    return found;
  };

  const value = (): RawCell => {
    const c = next();
    if (c !== "[" && c !== "{") return scalar();
    skipNested();
    return nested;
  };

  const record = (): void => {
    if (next() !== "{") {
      const start = at;
      value();
      throw new BrokenJson(start, "notARecord");
    }
    visitor.record(at++);
    if (take("}")) return;
    do visitor.field(name(), value());
    while (take(","));
    expect("}");
  };

  const records = (): void => {
    expect("[");
    if (take("]")) return;
    do record();
    while (take(","));
    expect("]");
  };

  const envelope = (): void => {
    const start = at;
    expect("{");
    let found = false;
    if (next() === '"') {
      do {
        if (name() === "entities" && next() === "[") {
          found = true;
          records();
        } else {
          value();
        }
      } while (take(","));
    }
    expect("}");
    if (!found) throw new BrokenJson(start, "notARecord");
  };

  try {
    const c = next();
    if (shape === "one" || (c !== "[" && c !== "{")) record();
    else if (c === "[") records();
    else envelope();
    if (next() !== "") throw new BrokenJson(at);
    return undefined;
  } catch (error) {
    if (error instanceof BrokenJson) return { offset: error.offset, kind: error.kind };
    throw error;
  }
}
