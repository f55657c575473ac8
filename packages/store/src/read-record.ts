/** Reads JSON that a program of ours wrote, and that anybody may have changed since: every field is looked at before it is believed. */

import { isDate } from "@khung/ir";

/** Text in the two languages of messages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** What reading gives: a record, or why there is none. */
export type RecordRead<T> =
  | { readonly kind: "record"; readonly record: T }
  | { readonly kind: "bad"; readonly why: Words };

/** Looks at one value and gives it, or throws `Refused`. */
export type Field<T> = (value: unknown, path: string) => T;

/** Only for use inside this package: becomes a reason. */
class Refused extends Error {
  readonly path: string;
  constructor(path: string) {
    super(path);
    this.path = path;
  }
}

/** Reads a record of a form that it names itself. */
export function readRecord<T>(text: string, form: string, field: Field<T>): RecordRead<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad({ vi: "không phải JSON, hoặc bị cắt cụt", en: "it is no JSON, or it is cut off" });
  }
  const found = typeof value === "object" && value !== null && "form" in value ? value.form : undefined;
  if (found !== form) {
    const said = typeof found === "string" ? found.slice(0, 40).replace(/[`\s]+/g, " ") : "–";
    return bad({ vi: `dạng là \`${said}\`, cần \`${form}\``, en: `its form is \`${said}\`, not \`${form}\`` });
  }
  try {
    return { kind: "record", record: field(value, "") };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const where = error.path.replace(/^\./, "");
    return bad({ vi: `trường \`${where}\` thiếu hoặc sai`, en: `the field \`${where}\` is missing or wrong` });
  }
}

function bad<T>(why: Words): RecordRead<T> {
  return { kind: "bad", why };
}

const check =
  (holds: (text: string) => boolean): Field<string> =>
  (value, path) => {
    if (typeof value === "string" && value.length <= 2000 && holds(value)) return value;
    throw new Refused(path);
  };

/** A text of at most two thousand characters, none of them a control character. */
export const text = check((value) => !/\p{Cc}/u.test(value));
/** `sha256:…`. */
export const digest = check((value) => /^sha256:[0-9a-f]{64}$/.test(value));
/** A day of the calendar. */
export const day = check(isDate);

/** One of some texts. */
export function oneOf<const T extends string>(...options: readonly T[]): Field<T> {
  return (value, path) => {
    const found = options.find((option) => option === value);
    if (found === undefined) throw new Refused(path);
    return found;
  };
}

/** A whole number from 0. */
export const count: Field<number> = (value, path) => {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw new Refused(path);
};

/** A list of at most a thousand. */
export function listOf<T>(item: Field<T>): Field<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value) || value.length > 1000) throw new Refused(path);
    return value.map((each: unknown, i) => item(each, `${path}[${i}]`));
  };
}

/** A field that may be absent. */
export function optional<T>(field: Field<T>): Field<T | undefined> {
  return (value, path) => (value === undefined ? undefined : field(value, path));
}

/** An object with these fields and no others: what is not known might be meant as a limit. */
export function shape<T extends Readonly<Record<string, unknown>>>(fields: {
  readonly [K in keyof T]-?: Field<T[K]>;
}): Field<T> {
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Refused(path);
    const given = new Map<string, unknown>(Object.entries(value));
    for (const key of given.keys()) if (!Object.hasOwn(fields, key)) throw new Refused(`${path}.${key.slice(0, 40)}`);
    const read = Object.entries(fields).map(([key, field]) => [
      key,
      (field as Field<unknown>)(given.get(key), `${path}.${key}`),
    ]);
    return Object.fromEntries(read.filter(([, each]) => each !== undefined)) as T;
  };
}
