import { expect, it } from "vitest";
import { exampleFile, exampleText } from "./examples.testing.ts";
import { workerInThread } from "./in-thread.ts";

/** The national framework over its communes; every other data set is only asked about. */
function national() {
  const worker = workerInThread();
  worker.setText({ file: "xa-1.0.khung", text: exampleText("national/xa-1.0.khung") }, 1);
  return worker;
}

const file = (name: string, asOf: string) => ({ name, asOf, bytes: exampleFile(name) });
const files = [
  file("phien-ban/so-lieu.csv", "2025-12-31"),
  file("phien-ban/so-lieu-2026.csv", "2026-12-31"),
  file("overlays/tinh-siet.csv", "2025-12-31"),
];

it("finds the level of a unit over other data, as those were expected", async () => {
  const found = await national().ask("history", { version: 1, entity: "99005", name: "Xã Số 5", files });
  // so-lieu.expected.csv and so-lieu-2026.expected.csv of that example; the unit is not among those of the third.
  expect(found).toMatchObject([{ asOf: "2025-12-31" }, { asOf: "2026-12-31", level: 2 }, null]);
});

it("takes no unit for another that has its code", async () => {
  const found = await national().ask("history", { version: 1, entity: "99005", name: "Phường Khác", files });
  expect(found).toEqual([null, null, null]);
});

it("finds the level of a unit by other versions over the open data, and nothing by those that are not known", async () => {
  const worker = national();
  worker.setAround([{ file: "xa-1.1.khung", text: exampleText("next-version/xa-1.1.khung") }]);
  worker.setData(file("phien-ban/so-lieu-2026.csv", "2026-12-31"));
  const asked = { version: 1, versions: ["vn.cds.xa@1.1.0", "vn.cds.xa@9.0.0"] as const };
  const [found, none] = (await worker.ask("versions", { ...asked, entity: "99005" })) ?? [];
  expect(found).toMatchObject({ asOf: "2026-12-31", level: expect.any(Number) });
  expect(none).toBeNull();
  expect(await worker.ask("versions", { ...asked, entity: "0" })).toEqual([null, null]);
});
