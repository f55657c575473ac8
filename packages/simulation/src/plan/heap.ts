/** A queue that gives the least first; of equals the one that came first. */
export class Heap<T> {
  readonly #items: { readonly value: T; readonly turn: number }[] = [];
  readonly #order: (a: T, b: T) => number;
  #turns = 0;

  constructor(order: (a: T, b: T) => number) {
    this.#order = order;
  }

  get size(): number {
    return this.#items.length;
  }

  /** The least, which stays. */
  peek(): T | undefined {
    return this.#items[0]?.value;
  }

  push(value: T): void {
    this.#items.push({ value, turn: this.#turns++ });
    for (let at = this.#items.length - 1; at > 0;) {
      const above = (at - 1) >> 1;
      if (!this.#before(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  pop(): T | undefined {
    const first = this.#items[0];
    const last = this.#items.pop();
    if (!first || !last || this.#items.length === 0) return first?.value;
    this.#items[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = left < this.#items.length && this.#before(left, at) ? left : at;
      if (right < this.#items.length && this.#before(right, least)) least = right;
      if (least === at) return first.value;
      this.#swap(at, least);
      at = least;
    }
  }

  #before(a: number, b: number): boolean {
    const [x, y] = [this.#items[a], this.#items[b]];
    if (!x || !y) return false;
    return (this.#order(x.value, y.value) || x.turn - y.turn) < 0;
  }

  #swap(a: number, b: number): void {
    const [x, y] = [this.#items[a], this.#items[b]];
    if (!x || !y) return;
    this.#items[a] = y;
    this.#items[b] = x;
  }
}
