import { html, render, type TemplateResult } from "lit";
import { afterEach, beforeAll, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectAccessible } from "../testing/elements.ts";
import "../app/app.css";
import { confirm } from "./dialog/confirm.ts";
import "./combobox/combobox.ts";
import "./date/date.ts";
import "./menu/menu.ts";
import "./tabs/tabs.ts";

beforeAll(() => (document.documentElement.lang = "vi"));
afterEach(() => document.body.replaceChildren());

/** The text of what has the focus, through shadow roots. A slot has none of its own. */
function focused(): string {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.textContent.trim() ?? "nothing";
}

/** Puts a template on the page; gives its only element. */
function show(template: TemplateResult, place = document.body.appendChild(document.createElement("div"))): HTMLElement {
  render(template, place);
  const [element] = place.children;
  if (!(element instanceof HTMLElement)) throw new Error("nothing shown");
  return element;
}

const told: unknown[] = [];
const tell = ({ detail }: CustomEvent<unknown>): void => void told.push(detail);
const last = (): unknown => told.at(-1);

it("menu: opens by key, moves by arrows and letters, chooses, and gives the focus back", async () => {
  const items = [
    { name: "undo", words: "Hoàn tác", note: "Ctrl+Z" },
    { name: "redo", words: "Làm lại", disabled: true },
    { name: "xlsx", words: "Tải Excel" },
  ];
  const menu = show(html`<khung-menu .items=${items} @khung-menu-chosen=${tell}>Việc khác</khung-menu>`);
  const button = page.getByRole("button", { name: "Việc khác" });
  await expect.element(button).toHaveAttribute("aria-expanded", "false");
  menu.focus();
  await userEvent.keyboard("{ArrowDown}");
  await expect.poll(focused).toMatch(/^Hoàn tác/);
  await expectAccessible(document.body);
  await userEvent.keyboard("{ArrowDown}");
  await expect.poll(focused).toMatch(/^Tải Excel/);
  await userEvent.keyboard("h");
  await expect.poll(focused).toMatch(/^Hoàn tác/);
  await userEvent.keyboard("{End}{Enter}");
  expect(last()).toBe("xlsx");
  await expect.poll(focused).toBe("");
  await userEvent.keyboard("{ArrowDown}{Escape}");
  await expect.element(button).toHaveAttribute("aria-expanded", "false");
});

it("combobox: finds without diacritics, chooses by key, goes back on Escape", async () => {
  const options = [
    { value: "1", text: "Xã Đắk Nhau", note: "25433" },
    { value: "2", text: "Xã Đăk Ơ", note: "25225" },
    { value: "3", text: "Phường An Khê", note: "23614" },
  ];
  show(
    html`<khung-combobox label="Đơn vị" value="3" .options=${options} @khung-combobox-chosen=${tell}></khung-combobox>`,
  );
  const field = page.getByRole("combobox", { name: "Đơn vị" });
  await expect.element(field).toHaveValue("Phường An Khê");
  await userEvent.click(field);
  expect(page.getByRole("option").elements()).toHaveLength(3);
  await expectAccessible(document.body);
  await userEvent.fill(field, "dak nhau");
  await expect.element(page.getByRole("option", { name: /Đắk Nhau/ })).toBeVisible();
  expect(page.getByRole("option").elements()).toHaveLength(1);
  await userEvent.keyboard("{Enter}");
  expect(last()).toBe("1");
  await expect.element(field).toHaveValue("Xã Đắk Nhau");
  await userEvent.fill(field, "không có");
  await expect.element(page.getByText("Không tìm thấy")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(field).toHaveValue("Xã Đắk Nhau");
});

it("tabs: arrows go round, the panel is named by its tab", async () => {
  const tabs = [
    { name: "list", words: "Danh sách", count: "14" },
    { name: "map", words: "Bản đồ nhiệt" },
  ];
  const place = document.body.appendChild(document.createElement("div"));
  const change = (current: string): HTMLElement =>
    show(
      html`<khung-tabs
        label="Cách xem"
        .tabs=${tabs}
        current=${current}
        @khung-tab-chosen=${({ detail }: CustomEvent<string>) => change(detail)}
        ><p>${current}</p></khung-tabs
      >`,
      place,
    );
  change("list");
  await page.getByRole("tab", { name: /^Danh sách/ }).click();
  await userEvent.keyboard("{ArrowLeft}");
  await expect.element(page.getByRole("tab", { name: "Bản đồ nhiệt" })).toHaveAttribute("aria-selected", "true");
  await expect.element(page.getByRole("tabpanel", { name: "Bản đồ nhiệt" })).toBeVisible();
  await expect.element(page.getByText("map", { exact: true })).toBeVisible();
  await expectAccessible(document.body);
});

it("date: takes dd/mm/yyyy, says what is no date, and goes back on Escape", async () => {
  show(html`<khung-date label="Hiệu lực từ" @khung-date-changed=${tell}></khung-date>`);
  const field = page.getByRole("textbox", { name: "Hiệu lực từ" });
  await userEvent.fill(field, "2/9/2026");
  await userEvent.keyboard("{Enter}");
  expect(last()).toBe("2026-09-02");
  await expect.element(field).toHaveValue("02/09/2026");
  await userEvent.fill(field, "31/02/2026");
  await userEvent.tab();
  await expect.element(page.getByText(/Không có ngày này/)).toBeVisible();
  await expect.element(field).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(document.body);
  await userEvent.fill(field, "31/02/2027");
  await userEvent.keyboard("{Escape}");
  await expect.element(field).toHaveValue("02/09/2026");
  expect(last()).toBe("2026-09-02");
});

it("confirm: says yes by its verb, no by Escape, and leaves nothing behind", async () => {
  const question = { heading: "Xóa tiêu chí TC 4.3?", text: "Xóa cùng 2 chú thích.", action: "Xóa" };
  const yes = confirm("vi", question);
  await expect.element(page.getByRole("dialog", { name: "Xóa tiêu chí TC 4.3?" })).toBeVisible();
  await expectAccessible(document.body);
  await page.getByRole("button", { name: "Xóa", exact: true }).click();
  expect(await yes).toBe(true);
  const no = confirm("vi", question);
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  expect(await no).toBe(false);
  expect(document.body.childElementCount).toBe(0);
});
