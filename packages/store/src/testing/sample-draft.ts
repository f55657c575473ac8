/** A small framework to publish. */

import type { Module } from "@khung/ir";
import type { Draft } from "../publication.ts";

const origin = { file: "mau.khung", start: 0, end: 0 };

/** Version `version` of it; its source is as long as asked for, and says nothing. */
export function sampleDraft(version: string, title = "Khung mẫu", length = 100): Draft {
  const module: Module = {
    irVersion: 1,
    id: "vn.mau",
    version,
    title: { vi: title },
    issuer: "Bộ mẫu",
    decision: { number: "1/QĐ-MAU", dated: "2025-01-01" },
    replaces: [],
    basis: [],
    notes: ["x".repeat(length)],
    cumulative: true,
    levels: [],
    inputs: [],
    ensures: [],
    parameters: [],
    lets: [],
    classifications: [],
    groups: [],
    criteria: [],
    outcomes: [],
    reports: [],
    origin,
  };
  const decision = { number: "1/QĐ-MAU", dated: "2025-01-01" };
  const manifest = { kind: "framework", title, issuer: "Bộ mẫu", decision, layers: [], engine: "0.0.0" } as const;
  return { module, source: "x".repeat(length), manifest };
}
