// Biểu mẫu sinh từ danh sách số liệu của khung; gõ đến đâu đánh giá đến đó.
import { InputError, inputs, type InputInfo, type Inputs } from "../../national/xa-1.0.khung";
import { assess } from "./assess.ts";

const form = document.querySelector("form") ?? document.createElement("form");
const output = document.querySelector("output") ?? document.createElement("output");

function field({ name, title, type, unit, members }: InputInfo): HTMLElement {
  const label = document.createElement("label");
  const control = document.createElement(type === "choice" || type === "boolean" ? "select" : "input");
  control.name = name;
  if (control instanceof HTMLSelectElement) {
    const options = type === "boolean" ? [["có", "true"], ["không", "false"]] : (members ?? []).map((each) => [each.title?.vi ?? each.name, each.name]);
    for (const [text, value] of [["", ""], ...options]) control.add(new Option(text, value));
  }
  label.append(unit ? `${title.vi} (${unit})` : title.vi, control);
  return label;
}

/** Ô trống là thiếu số liệu. Số giữ nguyên như đã gõ: không có phép làm tròn nào ở giữa. */
function given(): Inputs {
  const data = new FormData(form);
  const entries = inputs.map(({ name, type }) => {
    const typed = data.get(name);
    const text = typeof typed === "string" ? typed.trim() : "";
    if (text === "") return [name, null];
    return [name, type === "boolean" ? text === "true" : text];
  });
  return Object.fromEntries(entries) as Inputs;
}

function show(): void {
  try {
    output.innerText = assess(given()).join("\n");
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    output.innerText = `Xem lại số liệu: ${error.message}`;
  }
}

form.append(...inputs.map(field));
form.addEventListener("input", show);
show();
