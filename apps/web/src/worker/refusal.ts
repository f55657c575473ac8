/** Answers that cannot be given: said in words, with the page of their code, never guessed. */

import type { Diagnostic, Message } from "@khung/diagnostics";

/** Why there is no answer. */
export interface Refused {
  readonly refused: { readonly code: string; readonly message: Message; readonly help?: Message };
}

class RefusalError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.code);
    this.diagnostic = diagnostic;
  }
}

/** Ends the answer with a refusal. */
export function refuse(diagnostic: Diagnostic): never {
  throw new RefusalError(diagnostic);
}

/** The answer, or why there is none. */
export async function orRefused<T>(find: () => T | Promise<T>): Promise<T | Refused> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    const { code, message, help } = error.diagnostic;
    return { refused: { code, message, ...(help && { help }) } };
  }
}
