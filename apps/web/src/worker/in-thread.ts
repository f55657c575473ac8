/** For tests: the real worker's end in the same thread, behind a channel that copies what it carries as a worker's does. */

import { createClient } from "./client.ts";
import type { KhungWorker } from "./protocol.ts";
import { serve } from "./serve.ts";

export function workerInThread(): KhungWorker {
  const { port1, port2 } = new MessageChannel();
  serve(port1);
  const worker = createClient(port2);
  for (const port of [port1, port2]) port.start();
  return worker;
}
