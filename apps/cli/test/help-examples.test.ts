// The examples of the help name criteria, levels, classes and entities that are there in the files that they name.
import path from "node:path";
import { expect, it } from "vitest";
import { commands } from "../src/commands.ts";
import { run } from "../src/run.ts";
import { fakeWorld } from "./fake-world.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const asked = ["explain", "simulate", "sweep", "solve", "sensitivity", "margins", "barriers", "bunching"];

/** Files with names of the reader's own stand for these. */
const standIns: Readonly<Record<string, string>> = {
  "xa.khung": "examples/national/xa-1.0.khung",
  "so-lieu.csv": "examples/data/communes.csv",
};

const examples = (
  await Promise.all(
    commands.filter(({ name }) => asked.includes(name)).map(async (entry) => (await entry.load()).examples),
  )
).flat();

it.each(examples)("%s", { timeout: 120_000 }, async (example) => {
  const [, ...words] = example.split(" ");
  const { world, written } = fakeWorld(root);
  const exit = await run(
    words.map((word) => standIns[word] ?? word),
    world,
  );
  expect(written.stderr).not.toMatch(/KH[67]\d{3}/);
  expect({ exit, said: exit === 0 ? "" : written.stderr }).toEqual({ exit: 0, said: "" });
});
