import { expect, it } from "vitest";
import { exampleFile, exampleText } from "./examples.testing.ts";
import { workerInThread } from "./in-thread.ts";

const asOf = "2023-06-30";
const file = (name: string) => ({ name, bytes: exampleFile(name), asOf });
const source = (name: string) => ({ file: name, text: exampleText(name) });

function district() {
  const worker = workerInThread();
  worker.setAround([source("tiep-can-phap-luat/chuan-2021.khung")]);
  worker.setText(source("huyen-tu-xa/huyen.khung"), 1);
  return worker;
}

it("assesses districts by their communes, and explains them", async () => {
  const worker = district();
  worker.setData(file("huyen-tu-xa/huyen.csv"), file("huyen-tu-xa/xa.csv"));
  const study = (await worker.ask("evaluate", { version: 1 }))?.study;
  // By hand in the README of the example: H1 reaches the level, H2 does not, H3 may.
  expect([...(study?.levels.reached ?? [])].slice(0, 3)).toEqual([1, 0, 0]);
  expect([...(study?.levels.high ?? [])].slice(0, 3)).toEqual([1, 0, 1]);
  expect(study?.below).toMatchObject({ id: "vn.tcpl.xa", entities: 7 });
  const why = await worker.ask("explain", { entity: "H1" });
  expect(why?.explanation).toMatchObject({ level: 1, children: { counted: 2 } });
  const results = await worker.ask("results", { version: 1 });
  if (!results || "refused" in results) throw new Error("there are results");
  expect(results.scores?.[0]?.value).toEqual({ numerator: 2921n, denominator: 30n });
});

it("says that the data of the tier below are missing, and refuses to simulate by name", async () => {
  const worker = district();
  worker.setData(file("huyen-tu-xa/huyen.csv"));
  const study = (await worker.ask("evaluate", { version: 1 }))?.study;
  expect(study?.below).toMatchObject({ entities: 0 });
  expect(study?.levels.reached).not.toContain(1);
  const refused = await worker.ask("moves", { version: 1, against: "original" });
  expect(refused).toMatchObject({ refused: { code: "KH7062" } });
  worker.setOriginal(source("huyen-tu-xa/huyen.khung"));
  expect(await worker.ask("moves", { version: 1, against: "original" })).toMatchObject({ refused: { code: "KH7009" } });
});
