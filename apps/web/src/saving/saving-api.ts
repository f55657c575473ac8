/** What people save, on the server: typed by the contract. A refusal is an answer with its problem; no answer at all is `Unreachable`. */

import type {
  ConflictBody,
  DraftBody,
  DraftListBody,
  DraftTextBody,
  NewDraftBody,
  NewSnapshotBody,
  ProblemBody,
  PublicationPlanBody,
  PublishBody,
  PublishedBody,
  RevisionBody,
  RevisionListBody,
  RevisionTextBody,
  SaveScenarioBody,
  ScenarioBody,
  ScenarioListBody,
  SharedBody,
  SnapshotBody,
} from "@khung/contract";

/** Nothing came back: the network, or the server is not running. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/** The server said no, and why. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly problem: ProblemBody;
  constructor(problem: ProblemBody) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** A revision with its text. */
export type Revision = Pick<RevisionTextBody, "number" | "text">;

/** What became of a save. */
export type SaveAnswer =
  | { readonly status: "saved"; readonly draft: DraftBody }
  | { readonly status: "stale"; readonly current: Revision; readonly base: Revision | undefined }
  | { readonly status: "gone" };

/** Errors: `Unreachable`, `Refused`. */
export interface SavingApi {
  drafts(): Promise<readonly DraftBody[]>;
  /** `made`: false when a draft of that id was there already. */
  create(draft: NewDraftBody): Promise<{ readonly made: boolean; readonly draft: DraftBody }>;
  /** Undefined: there is none. */
  read(id: string): Promise<DraftTextBody | undefined>;
  save(
    id: string,
    change: { readonly text: string; readonly base: number; readonly label?: string },
  ): Promise<SaveAnswer>;
  change(id: string, change: { readonly name?: string; readonly deleted?: boolean }): Promise<DraftBody>;
  revisions(id: string): Promise<readonly RevisionBody[]>;
  revision(id: string, number: number): Promise<RevisionTextBody>;
  share(snapshot: NewSnapshotBody): Promise<SharedBody>;
  /** Undefined: there is none. */
  snapshot(id: string): Promise<SnapshotBody | undefined>;
  /** The bytes of the table that a snapshot shows. */
  snapshotContent(id: string): Promise<Uint8Array>;
  /** What publishing a revision would do. */
  plan(id: string, revision: number): Promise<PublicationPlanBody>;
  publish(asked: PublishBody): Promise<PublishedBody>;
  scenarios(): Promise<readonly ScenarioBody[]>;
  createScenario(scenario: SaveScenarioBody): Promise<ScenarioBody>;
  removeScenario(id: string): Promise<void>;
  /** Removes an uploaded table. */
  removeUpload(id: string): Promise<void>;
}

/** Whoever does not answer for so long is not there, in milliseconds. */
const patience = 15_000;
/** Browsers send so many bytes after the page is gone. */
const keptAlive = 60_000;

/** The API under a base address. */
export function createSavingApi(base = "/api"): SavingApi {
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> => {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const init: RequestInit = {
      method,
      signal: AbortSignal.timeout(patience),
      headers: { ...(json !== undefined && { "content-type": "application/json" }), ...headers },
      ...(json !== undefined && { body: json, keepalive: json.length < keptAlive }),
    };
    try {
      return await fetch(`${base}/${path}`, init);
    } catch (error) {
      throw new Unreachable(path, { cause: error });
    }
  };
  // The server answers by the contract; its own tests hold it to that.
  const read = async <T>(response: Response): Promise<T> => {
    if (response.ok) return response.json() as Promise<T>;
    throw await refusalOf(response);
  };
  const get = async <T>(path: string): Promise<T> => read<T>(await send("GET", path));
  const find = async <T>(path: string): Promise<T | undefined> => {
    const response = await send("GET", path);
    return response.status === 404 ? undefined : read<T>(response);
  };
  const remove = async (path: string): Promise<void> => {
    const response = await send("DELETE", path);
    if (!response.ok) throw await refusalOf(response);
  };
  return {
    drafts: async () => (await get<DraftListBody>("drafts")).drafts,
    create: async (draft) => {
      const response = await send("POST", "drafts", draft);
      return { made: response.status === 201, draft: await read<DraftBody>(response) };
    },
    read: (id) => find(`drafts/${id}`),
    save: async (id, { text, base: revision, label }) => {
      const body = { text, ...(label !== undefined && { label: label.slice(0, 200) }) };
      const response = await send("PUT", `drafts/${id}`, body, { "if-match": `"${revision}"` });
      if (response.status === 404) return { status: "gone" };
      if (response.status !== 409) return { status: "saved", draft: await read<DraftBody>(response) };
      const { current, base: stood } = (await response.json()) as ConflictBody;
      return { status: "stale", current, base: stood };
    },
    change: async (id, change) => read(await send("PATCH", `drafts/${id}`, change)),
    revisions: async (id) => (await get<RevisionListBody>(`drafts/${id}/revisions`)).revisions,
    revision: (id, number) => get(`drafts/${id}/revisions/${number}`),
    share: async (snapshot) => read(await send("POST", "snapshots", snapshot)),
    snapshot: (id) => find(`snapshots/${encodeURIComponent(id)}`),
    snapshotContent: async (id) => {
      const response = await send("GET", `snapshots/${encodeURIComponent(id)}/content`);
      if (!response.ok) throw await refusalOf(response);
      return new Uint8Array(await response.arrayBuffer());
    },
    plan: (id, revision) => get(`drafts/${id}/revisions/${revision}/publication`),
    publish: async (asked) => read(await send("POST", "publications", asked)),
    scenarios: async () => (await get<ScenarioListBody>("scenarios")).scenarios,
    createScenario: async (scenario) => read(await send("POST", "scenarios", scenario)),
    removeScenario: (id) => remove(`scenarios/${encodeURIComponent(id)}`),
    removeUpload: (id) => remove(`datasets/${encodeURIComponent(id)}`),
  };
}

async function refusalOf(response: Response): Promise<Error> {
  const type = response.headers.get("content-type") ?? "";
  // Something between us and the server answered in its place.
  if (!type.includes("json")) return new Unreachable(`${response.url}: ${response.status}`);
  return new Refused((await response.json()) as ProblemBody);
}
