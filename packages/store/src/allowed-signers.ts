/**
 * Who may sign: files in the format of OpenSSH's allowed signers, one key a line, `"Bộ A,Sở B" namespaces="khung" ssh-ed25519 AAAA…`.
 *
 * Source   ssh-keygen(1), ALLOWED SIGNERS; ssh_config(5), PATTERNS
 * Refuses: certificates (`cert-authority` lines are passed over, as OpenSSH does for a plain key)
 */

import { readPublic } from "./ssh-key.ts";

/** One line. */
export interface AllowedSigner {
  /** A list of patterns: `*` any text, `?` any character, `!` not. */
  readonly principals: string;
  readonly publicBlob: Uint8Array;
  /** A list of patterns. */
  readonly namespaces?: string;
  /** `YYYYMMDDHHMMSS`. */
  readonly validAfter?: string;
  readonly validBefore?: string;
}

export interface SignersRead {
  readonly signers: readonly AllowedSigner[];
  /** Numbers of the lines that are no line of such a file, from 1. */
  readonly badLines: readonly number[];
}

/** Reads an allowed signers file. Keys of other algorithms are passed over: they never signed anything of ours. */
export function readAllowedSigners(text: string): SignersRead {
  const signers: AllowedSigner[] = [];
  const badLines: number[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const read = readLine(line.trim());
    if (read === "bad") badLines.push(i + 1);
    else if (read) signers.push(read);
  }
  return { signers, badLines };
}

function readLine(line: string): AllowedSigner | "bad" | undefined {
  if (line === "" || line.startsWith("#")) return undefined;
  if (line.split('"').length % 2 === 0) return "bad";
  const words = line.match(/(?:"[^"]*"|[^\s"])+/g) ?? [];
  const [principals = "", ...rest] = words;
  const at = rest.findIndex((word) => /^(?:ssh|sk-ssh|ecdsa|sk-ecdsa)-/.test(word));
  if (at !== 0 && at !== 1) return "bad";
  const options = optionsOf(at === 1 ? (rest[0] ?? "") : "");
  if (!options) return "bad";
  if (options.has("cert-authority") || rest[at] !== "ssh-ed25519") return undefined;
  const publicBlob = readPublic(rest[at] ?? "", rest[at + 1] ?? "");
  const [namespaces, validAfter, validBefore] = ["namespaces", "valid-after", "valid-before"].map((name) =>
    options.get(name),
  );
  const times = [validAfter, validBefore].map((text) => (text === undefined ? undefined : timeOf(text)));
  if (!publicBlob || times.includes("bad")) return "bad";
  return {
    principals: principals.replaceAll('"', ""),
    publicBlob,
    ...(namespaces !== undefined && { namespaces }),
    ...(times[0] !== undefined && { validAfter: times[0] }),
    ...(times[1] !== undefined && { validBefore: times[1] }),
  };
}

const known: ReadonlySet<string> = new Set(["cert-authority", "namespaces", "valid-after", "valid-before"]);

/** `namespaces="a,b",valid-after="20260101"`; undefined when something in it is unknown: an option that is not understood may be a limit. */
function optionsOf(text: string): ReadonlyMap<string, string> | undefined {
  const options = new Map<string, string>();
  for (const word of text.match(/(?:"[^"]*"|[^,"])+/g) ?? []) {
    const [name = "", ...value] = word.split("=");
    if (!known.has(name.toLowerCase())) return undefined;
    options.set(name.toLowerCase(), value.join("=").replaceAll('"', ""));
  }
  return options;
}

/** `YYYYMMDD[HHMM[SS]][Z]`, filled up to seconds. */
function timeOf(text: string): string {
  return /^\d{8}(?:\d{4}(?:\d{2})?)?Z?$/.test(text) ? text.replace("Z", "").padEnd(14, "0") : "bad";
}

/**
 * Whether somebody is allowed to have signed with a key, for a purpose, on a day `YYYY-MM-DD`: `known`, or what speaks against it.
 */
export function isAllowed(
  signers: readonly AllowedSigner[],
  asked: {
    readonly principal: string;
    readonly publicBlob: Uint8Array;
    readonly namespace: string;
    readonly date: string;
  },
): "known" | "otherKey" | "notThen" {
  const time = asked.date.replaceAll("-", "").padEnd(14, "0");
  const own = signers.filter(
    ({ publicBlob, principals, namespaces }) =>
      Buffer.from(publicBlob).equals(asked.publicBlob) &&
      matchesList(principals, asked.principal) &&
      (namespaces === undefined || matchesList(namespaces, asked.namespace)),
  );
  if (own.length === 0) return "otherKey";
  const then = own.some(
    ({ validAfter, validBefore }) =>
      (validAfter === undefined || time >= validAfter) && (validBefore === undefined || time <= validBefore),
  );
  return then ? "known" : "notThen";
}

/** A list matches when one of its patterns does and none of its negated ones. */
function matchesList(list: string, text: string): boolean {
  let found = false;
  for (const pattern of list.split(",")) {
    const negated = pattern.startsWith("!");
    if (!matchesPattern(negated ? pattern.slice(1) : pattern, text)) continue;
    if (negated) return false;
    found = true;
  }
  return found;
}

/** Without going back over more than the last `*`: time is bounded by the product of the lengths. */
function matchesPattern(pattern: string, text: string): boolean {
  const [wanted, given] = [Array.from(pattern.normalize("NFC")), Array.from(text.normalize("NFC"))];
  let [p, t, star, mark] = [0, 0, -1, 0];
  while (t < given.length) {
    if (wanted[p] === "*") [star, mark] = [p++, t];
    else if (wanted[p] === "?" || (p < wanted.length && wanted[p] === given[t])) [p, t] = [p + 1, t + 1];
    else if (star >= 0) [p, t] = [star + 1, ++mark];
    else return false;
  }
  while (wanted[p] === "*") p++;
  return p === wanted.length;
}
