/** What is opened, as it was fetched: a framework of the catalogue, a draft, a snapshot. */

import type { SnapshotBody } from "@khung/contract";
import type { Source } from "@khung/diagnostics";
import type { Api, FrameworkSummaryBody } from "../api.ts";
import type { OpenedDraft, Origin } from "../saving/saving-store.ts";
import { snapshotKey } from "../saving/snapshot-key.ts";
import { frameworkKey } from "../state/state.ts";
import type { About } from "./document-state.ts";

/** A text with what it stands on. */
export interface Loaded {
  readonly key: string;
  readonly file: string;
  readonly text: string;
  readonly bases: readonly Source[];
  /** What changes are compared with; absent: the text as it is opened. */
  readonly original?: Source;
  /** How the text began; absent: as what it is compared with. */
  readonly before?: string;
  /** Whether it is translated into the language of the page. */
  readonly inPageLanguage: boolean;
  readonly isReadOnly: boolean;
  readonly about: Partial<About>;
}

/** A framework. What is published is shown as it was published, to the letter. */
export async function loadFramework(api: Api, framework: FrameworkSummaryBody): Promise<Loaded> {
  const { file, source, bases = [] } = await api.source(framework);
  const isPublished = framework.publication !== undefined;
  return {
    key: frameworkKey(framework),
    file,
    text: isPublished ? source : source.normalize("NFC"),
    bases,
    inPageLanguage: !isPublished,
    isReadOnly: isPublished,
    about: {},
  };
}

/** A draft over what it was made from. Errors: there is none. */
export async function loadDraft(
  api: Api,
  id: string,
  draft: Promise<OpenedDraft | undefined>,
  frameworkOf: (origin: Origin) => FrameworkSummaryBody | undefined,
): Promise<Loaded> {
  const opened = await draft;
  if (!opened) throw new Error(`there is no draft ${id}`);
  const { origin, text } = opened;
  const from = origin.kind === "empty" ? undefined : await api.source(origin);
  const { bases = [] } = from ?? {};
  const base = origin.kind === "overlay" && from ? { file: from.file, text: from.source } : undefined;
  const before = base || !from ? text : from.source.normalize("NFC");
  const file = `${id}.khung`;
  return {
    key: id,
    file,
    text: text.normalize("NFC"),
    bases: base ? [...bases, base] : bases,
    original: base ?? { file, text: before },
    before,
    inPageLanguage: false,
    isReadOnly: false,
    about: { framework: frameworkOf(origin), meant: origin.kind === "framework" ? origin.id : undefined },
  };
}

/** A snapshot as it was shown. Errors: there is none. */
export async function loadSnapshot(
  id: string,
  snapshot: Promise<SnapshotBody | undefined>,
  frameworkOf: (key: string) => FrameworkSummaryBody | undefined,
): Promise<Loaded & { readonly shown: SnapshotBody }> {
  const shown = await snapshot;
  if (!shown) throw new Error(`there is no snapshot ${id}`);
  const { made, title, criteria, baseline = criteria, view, scenario } = shown;
  const { file, text, bases } = criteria;
  const meant = typeof view["meant"] === "string" ? view["meant"] : undefined;
  return {
    key: snapshotKey(id),
    file,
    text,
    bases,
    original: { file: baseline.file, text: baseline.text },
    inPageLanguage: false,
    isReadOnly: true,
    about: {
      framework: frameworkOf(baseline.key),
      meant,
      snapshot: { id, made, title, ...(scenario && { scenario }) },
    },
    shown,
  };
}
