/** The worker's end of the wire: the scene is set as messages come in, requests go to the dispatcher. */

import { formalAnswers } from "./answers.ts";
import { Dispatcher } from "./dispatcher.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import { Scene } from "./scene.ts";
import type { Threads } from "./workshop.ts";

/** The part of a worker's scope, or of a port, that is used. */
interface Scope {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}

/** Answers whoever is at the other end, from now on. */
export function serve(scope: Scope, threads: Threads): void {
  const scene = new Scene();
  const dispatcher = new Dispatcher({
    first: formalAnswers(scene, threads),
    reply: (message) => scope.postMessage(message),
    version: () => scene.version,
    nextTurn: turnTaker(),
  });
  scope.addEventListener("message", ({ data: message }) => {
    switch (message.kind) {
      case "original":
        scene.setOriginal(message.source);
        return;
      case "text":
        scene.setText(message.source, message.version, message.meant);
        dispatcher.dropStale();
        return;
      case "around":
        scene.setAround(message.sources);
        return;
      case "data":
        scene.setData(message.file, message.below);
        return;
      case "cancel":
        dispatcher.cancel(message.id);
        return;
      default:
        void dispatcher.add(message);
    }
  });
}

/** Lets messages in, without the four milliseconds that timers wait. */
function turnTaker(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    });
}
