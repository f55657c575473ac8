export type { Datasets, UploadedDataset } from "./datasets.ts";
export type { DraftHead, NameTaken, Origin, Revision, RevisionHead } from "./drafts.ts";
export { StorageFailure, type FailureKind } from "./failure.ts";
export { freeName, isId, randomId } from "./names.ts";
export type { Scenario } from "./scenarios.ts";
export { openStorage, type Storage } from "./storage.ts";
