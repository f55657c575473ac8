import type { Storage, StorageFailure } from "@khung/database";
import type { Source } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import type { DataNotes } from "@khung/project";
import type { Manifest } from "@khung/store";
import type { EvaluationEvent, EvaluationJob } from "./evaluation/evaluation-job.ts";
import type { ReadUpload, UploadJob } from "./uploads/read-upload.ts";

/** A framework that is served. */
export interface ServedFramework {
  readonly module: Module;
  readonly source: Source;
  /** The texts that it stands on, the lowest first: without them it cannot be compiled. */
  readonly bases: readonly Source[];
  /** Of its meaning. */
  readonly digest: string;
  /** Who decided it, and when it was published here; absent where it is only shipped. */
  readonly publication?: Pick<Manifest, "issuer" | "decision" | "published">;
}

/** A table that is served. */
export interface ServedDataset {
  readonly id: string;
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the bytes. */
  readonly digest: string;
  readonly rows: number;
  readonly notes: DataNotes | undefined;
  /** What its header says: it suits the frameworks whose inputs it has. */
  readonly columns: readonly string[];
  /** The media type; CSV when not said. */
  readonly type?: string;
  /** When it was uploaded; absent: it is shipped. */
  readonly uploaded?: string;
}

/** What is shipped. */
export interface Examples {
  readonly frameworks: readonly ServedFramework[];
  readonly datasets: readonly ServedDataset[];
}

/** The world of the application: tests bring their own. */
export interface Dependencies {
  readonly examples: Examples;
  /** What people save; or why nothing can be saved: then everything else goes on. */
  readonly storage: Storage | StorageFailure;
  /** Evaluates; stops when the signal says so. */
  readonly evaluate: (job: EvaluationJob, signal: AbortSignal) => AsyncIterable<EvaluationEvent>;
  /** Reads an uploaded table; the server goes on answering meanwhile. */
  readonly readUpload: (job: UploadJob) => Promise<ReadUpload>;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly version: string;
  /** Takes faults of our own; whoever asked is only told that there was one. */
  readonly log: (error: unknown) => void;
  /** The folder of the built web application. */
  readonly web?: string;
  /** The script of the reference page. */
  readonly referenceScript?: string;
}
