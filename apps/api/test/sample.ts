// A folder of examples with one framework and four communes, and an application that serves it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openStorage, type Storage } from "@khung/database";
import { afterEach, beforeEach } from "vitest";
import { createApp } from "../src/app.ts";
import type { Dependencies } from "../src/dependencies.ts";
import { runInWorker } from "../src/run-in-worker.ts";
import { readUpload } from "../src/uploads/read-upload.ts";
import { loadExamples } from "../src/load-examples.ts";

export const frameworkText = `language en

framework vn.mau version 1.0.0 "Khung mẫu" en "Sample" {
  issuer "Ủy ban mẫu"
  effective from 2025-01-01
  tier xa
  missing data fails
  levels cumulative {
    level 1 mot "Một"
    level 2 hai "Hai"
  }
  input ho_so: count "Hồ sơ"
  input ho_so_toan_trinh: count "Hồ sơ toàn trình"
  ensure ho_so_toan_trinh <= ho_so
  criterion ty_le mandatory "Tỷ lệ hồ sơ toàn trình" {
    measure ho_so_toan_trinh / ho_so
    require at least { 1: 40%, 2: 80% }
    nothing to measure: not applicable
    provenance thresholds illustrative
  }
  outcome nhac_nho "Nhắc nhở" when ty_le unmet at 1
  report dat "Đạt mức 1 trở lên" = share of entities where level >= 1
}
`;

export const dataText = `entity,_name,ho_so,ho_so_toan_trinh
00001,Xã Một,10,8
00004,Xã Hai,10,5
00007,Xã Ba,0,0
00010,Xã Bốn,10,
`;

const worker = new URL("../src/evaluation/evaluation-worker.ts", import.meta.url);

/** Writes the folder; `rows` makes the table longer. */
export function writeExamples(rows = 0): string {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), "khung-api-")), "examples");
  mkdirSync(path.join(folder, "data"), { recursive: true });
  writeFileSync(path.join(folder, "mau.khung"), frameworkText);
  const more = Array.from({ length: rows }, (_, i) => `${20_000 + i},Xã ${i},10,${i % 11}\n`);
  writeFileSync(path.join(folder, "data", "xa.csv"), dataText + more.join(""));
  writeFileSync(path.join(folder, "data", "khac.csv"), "entity,x\n1,2\n");
  mkdirSync(path.join(folder, "tinh"));
  writeFileSync(path.join(folder, "tinh", "hai.csv"), dataText.split("\n").slice(0, 3).join("\n"));
  const notes = { synthetic: true, asOf: "2025-12-31", title: { vi: "Bốn xã" }, note: { vi: "xã bịa ra" } };
  writeFileSync(path.join(folder, "data", "xa.meta.json"), JSON.stringify(notes));
  return folder;
}

/** An application over a folder, which saves beside it, with what it logged. */
export async function createSampleApp(folder: string, rest: Partial<Dependencies> = {}) {
  const examples = await loadExamples(folder);
  const logged: unknown[] = [];
  const dependencies: Dependencies = {
    examples,
    storage: rest.storage ?? (await openSampleStorage(folder)),
    evaluate: (job, signal) => runInWorker(worker, job, signal),
    // A thread of its own for each takes long to start; one test has it.
    readUpload,
    today: () => "2026-11-22",
    version: "1.2.3",
    log: (error) => logged.push(error),
    ...rest,
  };
  const app = createApp(dependencies);
  return { app, examples, logged };
}

/** A folder of examples, what is saved beside it, and an application over both. */
interface SampleWorld {
  folder: string;
  storage: Storage;
  app: Awaited<ReturnType<typeof createSampleApp>>["app"];
}

/** A world of its own for each test of a file: what is given back is that of the test that runs. */
export function sampleWorld(): SampleWorld {
  const world = {} as SampleWorld;
  beforeEach(async () => {
    const folder = writeExamples();
    const storage = await openSampleStorage(folder);
    const { app } = await createSampleApp(folder, { storage });
    Object.assign(world, { folder, storage, app });
  });
  afterEach(() => {
    world.storage.close();
    rmSync(path.dirname(world.folder), { recursive: true });
  });
  return world;
}

/** What is saved beside a folder of examples; nobody waits long for a lock here. */
function openSampleStorage(folder: string): Promise<Storage> {
  return openStorage(path.join(path.dirname(folder), "du-lieu"), () => new Date().toISOString(), 20);
}

/** A request with a JSON body. */
export function posted(body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
}
