import { plainSentence, type Language } from "../i18n/language.ts";
import { Refused, Unreachable } from "./saving-api.ts";
import { reasonOf, say } from "./words.ts";

/** Why the server did not do something, in words. Errors: what is neither a refusal nor silence is our own fault, and goes on. */
export function troubleOf(error: unknown, language: Language): string {
  if (error instanceof Refused) return reasonOf(error.problem, language);
  if (error instanceof Unreachable) return say(language, "unreachable");
  throw error;
}

/** Does something with the server; gives why it was not done, as a plainSentence. */
export async function whyNot(language: Language, work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const why = troubleOf(error, language);
    return plainSentence(language, { vi: why, en: why });
  }
}
