/** The worker's end of the wire: takes messages in, lets urgent requests go first, answers each once. */

import type { Answer, Ask, FromWorker, Kind, ToWorker } from "./protocol.ts";
import { createQueue } from "./queue.ts";
import { createWorkshop } from "./study.ts";

type Request = Extract<ToWorker, { readonly id: number }>;

const workshop = createWorkshop(() => performance.now());
const queue = createQueue<Request>();
let working = false;

self.addEventListener("message", ({ data: message }: MessageEvent<ToWorker>) => {
  if (message.kind === "original") workshop.setOriginal(message.source);
  else if (message.kind === "text") workshop.setText(message.source, message.version);
  else if (message.kind === "data") workshop.setData(message.file);
  else {
    const overtaken = queue.add(message);
    if (overtaken) reply({ id: overtaken.id, outcome: "overtaken" });
    if (!working) void work();
  }
});

function reply(message: FromWorker): void {
  self.postMessage(message);
}

/** Works until nothing waits; between requests, messages come in. */
async function work(): Promise<void> {
  working = true;
  for (await nextTurn(); ; await nextTurn()) {
    const request = queue.take();
    if (!request) break;
    await answer(request);
  }
  working = false;
}

async function answer(request: Request): Promise<void> {
  const { id, kind, ask } = request;
  try {
    const found = await answers[kind](ask as never);
    reply(found === overtaken ? { id, outcome: "overtaken" } : { id, outcome: "answered", answer: found });
  } catch (error) {
    console.error(error);
    reply({ id, outcome: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

/** Stands for "no answer: the text has moved on". */
const overtaken = Symbol("overtaken");
type Answered<K extends Kind> = Answer<K> | typeof overtaken;

/** A request about a text that is no longer the current one is not answered. */
function current<A>({ version }: { readonly version: number }, find: () => A): A | typeof overtaken {
  return version === workshop.service.version ? find() : overtaken;
}

const answers: { readonly [K in Kind]: (ask: Ask<K>) => Answered<K> | Promise<Answered<K>> } = {
  check: (ask) => current(ask, () => workshop.check()),
  evaluate: async (ask) => {
    if (ask.version !== workshop.service.version) return overtaken;
    let stopped = false;
    const study = await workshop.evaluate(async () => {
      await nextTurn();
      // What is quick and urgent is answered in between; a newer text makes this one needless.
      while (queue.hasBefore("check")) {
        const urgent = queue.take();
        if (urgent) await answer(urgent);
      }
      stopped = ask.version !== workshop.service.version;
      return !stopped;
    });
    if (stopped) return overtaken;
    return { version: ask.version, ...(study && { study }) };
  },
  population: () => workshop.population(),
  explain: ({ entity }) => workshop.explain(entity),
  complete: (ask) => current(ask, () => workshop.service.completion(ask.position)),
  hover: (ask) => current(ask, () => workshop.hover(ask.position)),
  define: (ask) => current(ask, () => workshop.service.definition(ask.position)),
  symbols: (ask) => current(ask, () => workshop.service.symbols()),
  format: (ask) => current(ask, () => workshop.service.format()),
  translate: (ask) => current(ask, () => workshop.service.translate(ask.surface)),
};

const turns = new MessageChannel();

/** Lets messages in. Without the four milliseconds that timers wait. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    turns.port1.onmessage = () => resolve();
    turns.port2.postMessage(undefined);
  });
}
