import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { KhungNumberField, type NumberCommitted } from "./number-field.ts";

interface Shown {
  readonly element: KhungNumberField;
  readonly committed: (string | null | undefined)[];
  readonly steps: string[];
}

function show(properties: Partial<KhungNumberField> = {}): Shown {
  const element = Object.assign(new KhungNumberField(), { label: "Mức 3", unit: "%", value: "55", ...properties });
  const [committed, steps]: [(string | null | undefined)[], string[]] = [[], []];
  element.addEventListener("khung-number-committed", (event) => {
    const { value } = (event as CustomEvent<NumberCommitted>).detail;
    committed.push(value);
    element.value = value ?? undefined;
  });
  element.addEventListener("khung-cell-left", (event) => steps.push((event as CustomEvent<string>).detail));
  document.body.append(element);
  return { element, committed, steps };
}

const field = () => page.getByRole("textbox", { name: "Mức 3" });

/** What typing, then Enter, hands over. */
async function type(text: string): Promise<void> {
  await field().click();
  await userEvent.keyboard(`{Control>}a{/Control}${text}`);
}

afterEach(() => document.body.replaceChildren());

it("never becomes 655: 65,5 is 65.5", async () => {
  const { committed, element } = show();
  await type("65,5{Enter}");
  expect(committed).toEqual(["65.5"]);
  await expect.element(field()).toHaveValue("65,5");
  expect(element.state).toBe("clean");
  expect(element.shadowRoot?.querySelector("input")?.type).toBe("text");
});

it("hands over on leaving, once, and nothing when nothing changed", async () => {
  const { committed } = show();
  document.body.append(document.createElement("button"));
  await type("60");
  await userEvent.tab();
  await field().click();
  await userEvent.tab();
  expect(committed).toEqual(["60"]);
});

it("says what it understood of 65.5 while it is typed", async () => {
  const { committed } = show();
  await type("65.5");
  await expect.element(page.getByText("Hiểu là 65,5\u00a0%")).toBeVisible();
  expect(committed).toEqual([]);
  await userEvent.keyboard("{Enter}");
  expect(committed).toEqual(["65.5"]);
});

it("asks about 1.234 and takes the answer", async () => {
  const { committed, element } = show();
  await type("1.234{Enter}");
  await expect.element(page.getByText("1.234 là một nghìn hai trăm ba mươi tư hay 1,234?")).toBeVisible();
  expect(committed).toEqual([]);
  expect(element.state).toBe("editing");
  await page.getByRole("button", { name: "1,234\u00a0%" }).click();
  expect(committed).toEqual(["1.234"]);
  await expect.element(field()).toHaveValue("1,234");
});

it("refuses 1,234.5 with help, and Esc brings the number back", async () => {
  const { committed } = show();
  await type("1,234.5{Enter}");
  await expect.element(page.getByText(/viết như 1\.234,5/)).toBeVisible();
  await expect.element(field()).toHaveAttribute("aria-invalid", "true");
  await userEvent.keyboard("{Escape}");
  await expect.element(field()).toHaveValue("55");
  expect(committed).toEqual([]);
});

it("keeps what it cannot understand when it is left, and hands nothing over", async () => {
  const { committed } = show();
  document.body.append(document.createElement("button"));
  await type("n/a");
  await userEvent.tab();
  await expect.element(field()).toHaveValue("n/a");
  await expect.element(page.getByText(/không phải là số/)).toBeVisible();
  expect(committed).toEqual([]);
});

it("emptied, it says so and is blank", async () => {
  const { committed, element } = show();
  await type("{Delete}{Enter}");
  expect(committed).toEqual([undefined]);
  await expect.poll(() => element.state).toBe("blank");
});

it("shows that it differs from the number it is compared with", async () => {
  const { element } = show({ base: "55" });
  await type("60{Enter}");
  await expect.poll(() => element.state).toBe("changed");
  await expect.element(page.getByText("đã đổi từ 55\u00a0%")).toBeVisible();
  await type("55{Enter}");
  await expect.poll(() => element.state).toBe("clean");
});

it("says a bound that is not kept, and still hands over: only publishing is blocked", async () => {
  const { committed } = show({ least: "55" });
  await type("50");
  await expect.element(page.getByText("Không được thấp hơn 55\u00a0%.")).toBeVisible();
  await userEvent.keyboard("{Enter}");
  expect(committed).toEqual(["50"]);
});

it("shows the old number again when the change is refused", async () => {
  const { element } = show();
  element.addEventListener(
    "khung-number-committed",
    (event) => {
      event.stopImmediatePropagation();
      (event as CustomEvent<NumberCommitted>).detail.refused();
    },
    { capture: true },
  );
  await type("70{Enter}");
  await expect.element(field()).toHaveValue("55");
});

it("does not turn with the wheel", async () => {
  const { element, committed } = show();
  await field().click();
  element.dispatchEvent(new WheelEvent("wheel", { deltaY: 120, bubbles: true, cancelable: true }));
  await expect.element(field()).toHaveValue("55");
  expect(committed).toEqual([]);
});

it("groups thousands only while nobody edits", async () => {
  const { committed } = show({ value: "1234.5", unit: "người" });
  document.body.append(document.createElement("button"));
  await expect.element(field()).toHaveValue("1.234,5");
  await field().click();
  await expect.element(field()).toHaveValue("1234,5");
  await userEvent.tab();
  await expect.element(field()).toHaveValue("1.234,5");
  expect(committed).toEqual([]);
});

it("in a cell has the habits of a spreadsheet", async () => {
  const { committed, steps } = show({ cell: true });
  await field().click();
  await userEvent.keyboard("{ArrowRight}{ArrowLeft}{ArrowDown}{ArrowUp}");
  expect(steps.splice(0)).toEqual(["right", "left", "down", "up"]);
  await userEvent.keyboard("60{ArrowLeft}5{Enter}");
  expect(committed).toEqual(["650"]);
  expect(steps.splice(0)).toEqual(["down"]);
  await userEvent.keyboard("{F2}{ArrowLeft}{Backspace}{Shift>}{Enter}{/Shift}");
  expect(committed).toEqual(["650", "60"]);
  expect(steps.splice(0)).toEqual(["up"]);
  await userEvent.keyboard("77{Escape}{ArrowRight}");
  expect(committed).toEqual(["650", "60"]);
  expect(steps).toEqual(["right"]);
});
