import { expect, it } from "vitest";
import { snapshotKey, snapshotOfKey } from "./snapshot-key.ts";
import { addressOf } from "./snapshot.ts";

it("names a snapshot as addresses do", () => {
  expect(snapshotOfKey(snapshotKey("7F3K2"))).toBe("7F3K2");
  for (const key of ["vn.cds.xa@1.0.0", "7F3K2M9Q", "mp-", "mp-../x"]) expect(snapshotOfKey(key)).toBeUndefined();
});

it("leads to the screen that was shared, and nowhere else", () => {
  const at = (address: unknown) => addressOf({ id: "7F3K2", view: { address } });
  expect(at("/vi-sao/KEY/99001?muc=2")).toBe("/vi-sao/mp-7F3K2/99001?muc=2");
  for (const address of [undefined, 3, "//la.example/KEY", "https://la.example/KEY", "/khong-co"]) {
    expect(at(address)).toBe("/bo-tieu-chi/mp-7F3K2");
  }
});
