import { compile } from "@khung/compiler";
import { expect, it } from "vitest";
import { allowedBy } from "./allowed.ts";
import { exampleText } from "./examples.testing.ts";

const text = exampleText("national/xa-1.0.khung");
const allowed = (change: (text: string) => string = (same) => same) => {
  const [module] = compile([{ file: "xa-1.0.khung", text: change(text) }]).modules;
  if (!module) throw new Error("no module");
  return allowedBy(module, "tinh");
};

it("lets a province tighten freely and relax so far as it is said", () => {
  // Mandatory, 40 %: down to 60 % of it.
  expect(allowed()["cqs.ho_so_toan_trinh/3"]).toEqual({ least: "24" });
});

it("holds the national number where relaxing is not delegated", () => {
  const strict = allowed((same) => same.replace(/ +may relax .*\n/g, ""));
  expect(strict["cqs.ho_so_toan_trinh/3"]).toEqual({ least: "40" });
  // The lower the better: tightening goes down.
  expect(strict["xhs.chi_2g/4"]).toEqual({ most: "5" });
});

it("lets nothing move where nothing is delegated", () => {
  const none = allowed((same) => same.replace(/ +may (relax|tighten) .*\n/g, ""));
  expect(none["cqs.ho_so_toan_trinh/3"]).toEqual({ least: "40", most: "40" });
});
