import { expect, it } from "vitest";
import { firstView, type ListView } from "../state/list.ts";
import { readView, writeView } from "./address.ts";
import { modernAddress } from "./legacy.ts";
import { Router, type Route } from "./router.ts";

const view: ListView = { search: "đắk nhau", level: 0, onlyMoved: true, sort: "level", descending: true, page: 3 };
const route = (name: string, path: string): Route => ({ name, path, tag: "x", load: () => Promise.resolve() });
const routes = [route("editor", "/bo-tieu-chi{/:key}?"), route("why", "/vi-sao/:key/:entity")];

function open(address: string) {
  const shown = [address];
  const bar = { read: () => shown.at(-1) ?? "", show: (next: string) => void shown.push(next) };
  return { router: new Router(routes, bar), bar, shown };
}

it("reads back the filters that it wrote", () => {
  const { router } = open("/bo-tieu-chi");
  router.ask(writeView(view));
  expect(readView(router.state.query)).toEqual(view);
  router.ask(writeView(firstView));
  expect([...router.state.query]).toEqual([]);
});

it("takes nonsense for the usual", () => {
  const { router } = open("/bo-tieu-chi?lang=fr&muc=xx&trang=-1&xep=age");
  expect(readView(router.state.query)).toEqual(firstView);
  expect(router.state.language).toBe("vi");
});

it("finds the screen and the parts of the path", () => {
  const { router } = open("/vi-sao/vn.cds.xa@1.0.0/%C4%90%C4%83k");
  expect(router.state.route?.name).toBe("why");
  expect(router.state.params).toEqual({ key: "vn.cds.xa@1.0.0", entity: "Đăk" });
  router.go("/bo-tieu-chi");
  expect([router.state.route?.name, router.state.params]).toEqual(["editor", {}]);
  router.go("/khong-co");
  expect(router.state.route).toBeUndefined();
});

it("takes the language along", () => {
  const { router, bar } = open("/bo-tieu-chi?muc=2");
  router.speak("en");
  expect(bar.read()).toBe("/bo-tieu-chi?muc=2&lang=en");
  router.go("/vi-sao/a@1/2");
  expect([bar.read(), router.state.language]).toEqual(["/vi-sao/a@1/2?lang=en", "en"]);
  router.speak("vi");
  expect(bar.read()).toBe("/vi-sao/a@1/2");
});

it("leads addresses of the first version to where their screen is now", () => {
  expect(modernAddress("/?khung=a@1.0.0&so-lieu=xa&muc=2")).toBe("/bo-tieu-chi/a@1.0.0?so-lieu=xa&muc=2");
  expect(modernAddress("/?muc=2")).toBe("/bo-tieu-chi?muc=2");
  expect(modernAddress("/?lang=en")).toBe("/?lang=en");
  expect(modernAddress("/bo-tieu-chi?khung=a@1.0.0")).toBe("/bo-tieu-chi?khung=a@1.0.0");
  expect(open("/?khung=a@1.0.0").shown).toEqual(["/?khung=a@1.0.0", "/bo-tieu-chi/a@1.0.0"]);
});

it("goes back to an address that stood before", () => {
  const { router, shown } = open("/bo-tieu-chi?muc=2");
  router.go("/vi-sao/a@1/2");
  shown.pop();
  router.follow();
  expect([router.state.route?.name, router.state.query.get("muc")]).toEqual(["editor", "2"]);
});
