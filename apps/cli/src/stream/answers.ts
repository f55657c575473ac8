/** Answers of threads: errors keep their names, which a copy from thread to thread loses. */

/** What a thread answers. */
export type Answer<T> =
  | { readonly value: T }
  | { readonly error: { readonly name: string; readonly message: string; readonly stack?: string } };

/** Does something and puts what it came to, or failed with, in words that can be sent. */
export async function answerOf<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    return { error: { name, message, ...(stack !== undefined && { stack }) } };
  }
}

/** What was answered. Errors: throws what the thread failed with. */
export function valueOf<T>(answer: Answer<T>): T {
  if ("value" in answer) return answer.value;
  const { name, message, stack } = answer.error;
  throw Object.assign(new Error(message), { name, stack });
}
