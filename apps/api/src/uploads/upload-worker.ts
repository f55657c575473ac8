// The thread in which one uploaded table is read; it ends with it.
import { parentPort, workerData } from "node:worker_threads";
import { readUpload, type UploadJob } from "./read-upload.ts";

parentPort?.postMessage(await readUpload(workerData as UploadJob));
