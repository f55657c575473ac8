/** How requests fail: one shape (`application/problem+json`), words from the catalogue of diagnostics. */

import { problemType, type DiagnosticBody, type FieldErrorBody, type ProblemBody } from "@khung/contract";
import { StorageFailure, type FailureKind } from "@khung/database";
import { report, type Diagnostic } from "@khung/diagnostics";
import type { Context } from "hono";
import type { ZodError } from "zod";

export type ProblemStatus = 400 | 403 | 404 | 409 | 413 | 415 | 422 | 428 | 500 | 503 | 507;

/** Thrown by routes to answer with a problem. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly body: ProblemBody;
  readonly status: ProblemStatus;
  constructor(
    status: ProblemStatus,
    diagnostic: Diagnostic,
    errors: readonly (DiagnosticBody | FieldErrorBody)[] = [],
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(diagnostic.message.en);
    this.status = status;
    const help = diagnostic.help?.en;
    this.body = {
      type: `urn:khung:${diagnostic.code}`,
      title: diagnostic.message.vi,
      detail: help === undefined ? diagnostic.message.en : `${diagnostic.message.en}; ${help}`,
      status,
      code: diagnostic.code,
      errors: [...errors],
      // RFC 9457 calls them extension members.
      ...more,
    };
  }
}

/** Problems have no place in a text. */
export const nowhere = { file: "", start: 0, end: 0 };

/** The answer to a refusal. */
export function answer(refusal: Refusal): Response {
  const headers = { "content-type": problemType, "cache-control": "no-store" };
  return new Response(JSON.stringify(refusal.body), { status: refusal.status, headers });
}

/** A request whose parameters or body are not as the contract says. */
export function badRequest(error: ZodError): Refusal {
  const fields = error.issues.map(({ path, message }) => ({ pointer: `/${path.map(String).join("/")}`, message }));
  return new Refusal(400, report("KH6021", nowhere, { where: fields[0]?.pointer ?? "/" }), fields);
}

/** No room left is said as such; whatever else keeps us from saving may pass. */
const statuses: Readonly<Record<FailureKind, ProblemStatus>> = {
  full: 507,
  busy: 503,
  refused: 503,
  damaged: 503,
  newer: 503,
};

/** Anything thrown while answering; what is not a refusal is our own fault, and its trace goes to `log` alone. */
export function toRefusal(error: unknown, log: (error: unknown) => void): Refusal {
  if (error instanceof Refusal) return error;
  log(error);
  if (error instanceof StorageFailure) return new Refusal(statuses[error.kind], error.diagnostic);
  return new Refusal(500, report("KH6025", nowhere, {}));
}

/** No route has this address. */
export function notFound({ req }: Context): Refusal {
  return new Refusal(404, report("KH6020", nowhere, { method: req.method, path: req.path }));
}

interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Nothing of that id is saved here. */
export function notSaved(what: Words, name: string): Refusal {
  return new Refusal(404, report("KH6124", nowhere, { whatVi: what.vi, whatEn: what.en, name: name.slice(0, 200) }));
}

/** The name is that of another; `free` is one that is not. */
export function nameTaken(what: Words, name: string, free: string): Refusal {
  return new Refusal(409, report("KH6125", nowhere, { whatVi: what.vi, whatEn: what.en, name, free }));
}
