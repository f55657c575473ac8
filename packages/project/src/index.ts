export { checkAlone } from "./check-alone.ts";
export { decodeSource } from "./decode-source.ts";
export { findBases, wantedBases, type Wanted, type WantedBase } from "./find-bases.ts";
export { displayName, readBytes, type BytesRead } from "./read-bytes.ts";
export { readDataNotes, type DataNotes } from "./read-data-notes.ts";
export type { ReadingPlace } from "./reading-place.ts";
export { readSources, type SourcesRead } from "./read-sources.ts";
