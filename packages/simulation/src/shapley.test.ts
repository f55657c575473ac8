import { fromInteger, rational, subtract, zero, type Rational } from "@khung/ir";
import fc from "fast-check";
import { expect, it } from "vitest";
import { seeded } from "./seeded.ts";
import { addVectors, sampledShapley, shapley, type Game } from "./shapley.ts";

const games = fc
  .integer({ min: 1, max: 5 })
  .chain((players) =>
    fc.record({
      players: fc.constant(players),
      values: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2 ** players, maxLength: 2 ** players }),
    }),
  )
  .map(({ players, values }) => ({ players, game: ((set) => [fromInteger(values[set] ?? 0)]) satisfies Game }));

const total = (parts: readonly (readonly Rational[])[]) => parts.reduce(addVectors, [zero]);

it("efficiency: the parts add up to the whole, exactly, sampled or not", () => {
  fc.assert(
    fc.property(games, fc.nat(), ({ players, game }, seed) => {
      const whole = [subtract(game(2 ** players - 1)[0] ?? zero, game(0)[0] ?? zero)];
      expect(total(shapley(players, game))).toEqual(whole);
      const asked = (set: ReadonlySet<number>) => game([...set].reduce((bits, player) => bits | (1 << player), 0));
      expect(total(sampledShapley(players, asked, { orders: 7, random: seeded(seed) }).parts)).toEqual(whole);
    }),
  );
});

it("dummy: who never changes anything has no part", () => {
  fc.assert(
    fc.property(games, ({ players, game }) => {
      const parts = shapley(players + 1, (set) => game(set & (2 ** players - 1)));
      expect(parts[players]).toEqual([zero]);
      expect(parts.slice(0, players)).toEqual(shapley(players, game));
    }),
  );
});

it("symmetry: who can stand for one another have the same part", () => {
  fc.assert(
    fc.property(games, ({ players, game }) => {
      // The last two count only by how many of them are there.
      const like: Game = (set) => {
        const two = (set >> players) & 3;
        return addVectors(game(set & (2 ** players - 1)), [
          fromInteger((two & 1) + (two >> 1) + ((set & 1) === 1 ? two & (two >> 1) : 0)),
        ]);
      };
      const parts = shapley(players + 2, like);
      expect(parts[players]).toEqual(parts[players + 1]);
    }),
  );
});

it("by hand: of two that count only together each has half", () => {
  expect(shapley(2, (set) => [fromInteger(set === 3 ? 1 : 0)])).toEqual([[rational(1n, 2n)], [rational(1n, 2n)]]);
});

it("samples come near the exact parts, within what they say of themselves", () => {
  const game: Game = (set) => [fromInteger((set & 3) === 3 ? 6 : (set & 4) > 0 ? 1 : 0)];
  const exact = shapley(3, game).map(([each]) => each ?? zero);
  const asked = (set: ReadonlySet<number>) => game([...set].reduce((bits, player) => bits | (1 << player), 0));
  const { parts, variance } = sampledShapley(3, asked, { orders: 3000, random: seeded(1) });
  parts.forEach((part, i) => {
    const off =
      Number(part[0]?.numerator) / Number(part[0]?.denominator) -
      Number(exact[i]?.numerator) / Number(exact[i]?.denominator);
    expect(Math.abs(off)).toBeLessThan(5 * Math.sqrt(variance?.[i]?.[0] ?? 0) + 1e-9);
  });
});
