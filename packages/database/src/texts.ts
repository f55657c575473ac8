/** Texts, kept once each by digest, compressed: an hour of saving is some megabytes. */

import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { invariant } from "@khung/diagnostics";
import type { Connection } from "./connection.ts";

/** `sha256:…` of the UTF-8 bytes. */
export function digestOfText(text: string): string {
  return `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
}

/** Keeps a text; its digest. */
export function putText({ run, get }: Connection, text: string): string {
  const digest = digestOfText(text);
  const there = get("select 1 from text where digest = ?", digest);
  if (!there) run("insert into text (digest, body) values (?, ?)", digest, deflateRawSync(Buffer.from(text, "utf8")));
  return digest;
}

/** The text of a digest that was kept. */
export function getText({ get }: Connection, digest: string): string {
  const row = get<{ readonly body: Uint8Array }>("select body from text where digest = ?", digest);
  invariant(row, `no text ${digest}`);
  return inflateRawSync(row.body).toString("utf8");
}
