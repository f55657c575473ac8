/** The program of a worker thread: takes pieces, answers with what they came to. */

import { parentPort, workerData } from "node:worker_threads";
import { invariant } from "@khung/diagnostics";
import { answerOf } from "./answers.ts";
import { pieceWorker, type PieceTask, type Setup } from "./work-piece.ts";

const port = parentPort;
invariant(port, "this program runs in a worker thread");
const work = pieceWorker(workerData as Setup);
port.on("message", (task: PieceTask) => {
  void answerOf(() => work(task)).then((answer) => {
    port.postMessage(answer);
  });
});
