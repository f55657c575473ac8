/** What can go wrong with the disk and the database through no fault of a request: one error, with words for people. */

import { report, type Diagnostic } from "@khung/diagnostics";

/** `full`: no room left; `busy`: another program holds it, try again; `refused`: may not be written; `damaged`, `newer`: not to be used at all. */
export type FailureKind = "full" | "busy" | "refused" | "damaged" | "newer";

/** Thrown when something cannot be kept or read back. What was acknowledged before stays. */
export class StorageFailure extends Error {
  override readonly name = "StorageFailure";
  readonly kind: FailureKind;
  readonly diagnostic: Diagnostic;
  constructor(kind: FailureKind, diagnostic: Diagnostic, cause?: unknown) {
    super(diagnostic.message.en, { cause });
    this.kind = kind;
    this.diagnostic = diagnostic;
  }
}

const nowhere = { file: "", start: 0, end: 0 };

const whys = {
  full: { whyVi: "ổ đĩa đã đầy", whyEn: "the disk is full" },
  busy: { whyVi: "chương trình khác đang giữ cơ sở dữ liệu", whyEn: "another program holds the database" },
  refused: { whyVi: "không có quyền ghi, hoặc ổ đĩa lỗi", whyEn: "it may not be written to, or the disk fails" },
} as const;

/** The failure of a kind that passes once somebody makes room or lets go. */
export function cannotSave(kind: keyof typeof whys, place: string, cause?: unknown): StorageFailure {
  return new StorageFailure(kind, report("KH6127", nowhere, { place, ...whys[kind] }), cause);
}

/** The failure of a database that is not one of ours, or no longer whole. */
export function damaged(place: string, reason: string, cause?: unknown): StorageFailure {
  return new StorageFailure("damaged", report("KH6128", nowhere, { place, reason }), cause);
}

/** The failure of a database that a later version of this program made. */
export function newer(place: string, found: number, known: number): StorageFailure {
  return new StorageFailure("newer", report("KH6129", nowhere, { place, found, known }));
}

/** Primary result codes of SQLite: https://sqlite.org/rescode.html */
const ofSqlite: Readonly<Record<number, keyof typeof whys | "damaged">> = {
  3: "refused", // PERM
  5: "busy",
  6: "busy", // LOCKED
  8: "refused", // READONLY
  10: "refused", // IOERR
  11: "damaged", // CORRUPT
  13: "full",
  14: "refused", // CANTOPEN
  26: "damaged", // NOTADB
};

const ofSystem: Readonly<Record<string, keyof typeof whys>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "full",
  EACCES: "refused",
  EPERM: "refused",
  EROFS: "refused",
  EIO: "refused",
  ENOTDIR: "refused",
  EEXIST: "refused",
  EMFILE: "busy",
  EBUSY: "busy",
};

/** What SQLite or the system said, in our words; anything else is a fault of ours and comes back as it is. */
export function toFailure(error: unknown, place: string): unknown {
  if (!(error instanceof Error)) return error;
  if ("errcode" in error && typeof error.errcode === "number") {
    // The low byte is the primary code, the rest says more.
    const kind = ofSqlite[error.errcode & 0xff];
    if (kind === undefined) return error;
    return kind === "damaged" ? damaged(place, error.message, error) : cannotSave(kind, place, error);
  }
  const kind = "code" in error && typeof error.code === "string" ? ofSystem[error.code] : undefined;
  return kind === undefined ? error : cannotSave(kind, place, error);
}
