/** Answers that are used again while what they were worked out from is the same. */

/** Answers by what they were worked out from, compared by identity: the last one for each first thing. */
export class Kept<First extends object, Answer> {
  readonly #last = new WeakMap<First, { readonly from: readonly unknown[]; readonly answer: Answer }>();

  /** The answer for a thing and others: as before where all are the same, else what `work` gives. */
  of(first: First, others: readonly unknown[], work: () => Answer): Answer {
    const last = this.#last.get(first);
    if (last?.from.length === others.length && others.every((each, i) => each === last.from[i])) return last.answer;
    const answer = work();
    this.#last.set(first, { from: others, answer });
    return answer;
  }
}
