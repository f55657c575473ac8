/**
 * What the worker answers as soon as it runs: what the text says, as a form. All else is loaded when it is first asked; each stage lists
 * its kinds, the most urgent first.
 */

import { belowAnswers, type BelowExchanges } from "./below.ts";
import type { Stage } from "./exchange.ts";
import { formAnswers, type FormExchanges } from "./form.ts";
import type { Scene } from "./scene.ts";
import type { Threads } from "./workshop.ts";

export interface FormalExchanges extends FormExchanges, BelowExchanges {}

export function formalAnswers(scene: Scene, threads: Threads): Stage {
  const answers = { ...formAnswers(scene), ...belowAnswers(scene) };
  return {
    answers,
    further: async () => (await import("./answers-about-text.ts")).textualAnswers(scene, threads, answers),
  };
}
