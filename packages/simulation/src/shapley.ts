/**
 * Who had which part in a result, whatever the order in which things came: the Shapley value.
 *
 * Exact for up to 12 players, in rationals. Beyond, seeded samples of orders: the parts still add up to the whole exactly, and
 * how far off each may be is said.
 */

import {
  add,
  compare,
  divide,
  fromInteger,
  multiply,
  rational,
  subtract,
  toNumber,
  zero,
  type Rational,
} from "@khung/ir";

/** A vector, such as the count of each level. */
export type Vector = readonly Rational[];

/** What the players of a set reach together; player i is bit i. */
export type Game = (players: number) => Vector;

/** The part of each player. */
export interface Parts {
  readonly parts: readonly Vector[];
  /** Only of samples: the square of the standard error of each part, entry by entry. */
  readonly variance?: readonly (readonly number[])[];
}

/** Players up to which every order counts. */
export const mostExact = 12;

/** The exact parts of up to 12 players. Law: they add up to what all reach less what none does. */
export function shapley(players: number, game: Game): readonly Vector[] {
  return partsOf(
    players,
    Array.from({ length: 2 ** players }, (_, set) => game(set)),
  );
}

/** The same where what every set reaches is known: `values[set]`. */
export function partsOf(players: number, values: readonly Vector[]): readonly Vector[] {
  const weights = Array.from({ length: players }, (_, size) => weightOf(size, players));
  return Array.from({ length: players }, (_, player) => {
    let part: Vector = (values[0] ?? []).map(() => zero);
    values.forEach((value, set) => {
      const more = values[set | (1 << player)];
      const weight = weights[sizeOf(set)];
      if ((set & (1 << player)) !== 0 || !more || !weight) return;
      part = part.map((each, i) => add(each, multiply(weight, subtract(more[i] ?? zero, value[i] ?? zero))));
    });
    return part;
  });
}

/** `size! (players - size - 1)! / players!`: how many of all orders have just those before the player. */
function weightOf(size: number, players: number): Rational {
  const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1));
  return rational(factorial(size) * factorial(players - size - 1), factorial(players));
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) size++;
  return size;
}

/** Parts from some orders. `game` is asked for sets as lists of bits, for more players than a number has. */
export function sampledShapley(
  players: number,
  game: (players: ReadonlySet<number>) => Vector,
  { orders, random }: { readonly orders: number; readonly random: () => number },
): Parts {
  const drawn = Array.from({ length: orders }, () => orderOf(players, random));
  const none = game(new Set());
  return partsOfOrders(
    players,
    none,
    drawn.map((order) => ({ order, values: order.map((_, i) => game(new Set(order.slice(0, i + 1)))) })),
  );
}

/** An order in which players came, and what was reached when each had come. */
export interface Played {
  readonly order: readonly number[];
  readonly values: readonly Vector[];
}

/** Parts from orders that were played; `none`: what nobody reaches. Law: they add up to what all reach less what none does. */
export function partsOfOrders(players: number, none: Vector, played: readonly Played[]): Parts {
  const sums: Vector[] = Array.from({ length: players }, () => none.map(() => zero));
  const squares = Array.from({ length: players }, () => none.map(() => 0));
  for (const { order, values } of played) {
    let value = none;
    order.forEach((player, place) => {
      const next = values[place] ?? value;
      const gained = next.map((each, i) => subtract(each, value[i] ?? zero));
      sums[player] = (sums[player] ?? []).map((each, i) => add(each, gained[i] ?? zero));
      squares[player] = (squares[player] ?? []).map((each, i) => each + toNumber(gained[i] ?? zero) ** 2);
      value = next;
    });
  }
  const orders = played.length;
  const count = fromInteger(orders);
  const parts = sums.map((sum) => sum.map((each) => divide(each, count) ?? zero));
  const variance = parts.map((part, player) =>
    part.map(
      (each, i) => Math.max(0, (squares[player]?.[i] ?? 0) / orders - toNumber(each) ** 2) / Math.max(1, orders - 1),
    ),
  );
  return { parts, variance };
}

/** An order of so many players, each as likely as any other. */
export function orderOf(length: number, random: () => number): readonly number[] {
  const order = Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [order[i] ?? 0, order[j] ?? 0];
    order[i] = b;
    order[j] = a;
  }
  return order;
}

/** Vectors added. */
export function addVectors(a: Vector, b: Vector): Vector {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => add(a[i] ?? zero, b[i] ?? zero));
}

/** A vector by a number. */
export function scaleVector(a: Vector, by: Rational): Vector {
  return a.map((each) => multiply(each, by));
}

/** Whether nothing of a vector is other than 0. */
export function isZero(a: Vector): boolean {
  return a.every((each) => compare(each, zero) === 0);
}
