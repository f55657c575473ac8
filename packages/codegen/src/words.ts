import { printUnit, type Input, type Title } from "@khung/ir";

/** The language of doc comments. */
export type Language = "vi" | "en";

/** A title in a language; Vietnamese where there is no English. */
export function titleIn(title: Title, language: Language): string {
  return language === "en" ? (title.en ?? title.vi) : title.vi;
}

/** What is said in doc comments of written modules. */
export const words = {
  vi: {
    header: "Viết bởi `khung compile`; sửa bộ tiêu chí, không sửa tệp này.",
    inputs: "Số liệu của một đơn vị; `null` hoặc không có là thiếu số liệu.",
    count: "số nguyên không âm",
    share: "tỷ lệ từ 0 đến 1",
    number: "số",
    boolean: "có (`true`) hoặc không",
    date: "ngày `YYYY-MM-DD`",
    choice: "một trong",
    source: "Nguồn",
    exact: 'Một số đúng tuyệt đối dưới dạng chữ: `"812.5"`, `"4/5"`. `approximate` cho số gần đúng để hiển thị.',
    levels: "0 = chưa đạt mức nào.",
    asOf: "Ngày đánh giá, `YYYY-MM-DD`.",
    entity: "Mã chính thức của đơn vị: quyết định công nhận ngoại lệ tính theo mã này.",
    status: "Tình trạng của tiêu chí tại một mức.",
    statuses: "Từ mức 1; `null` = tiêu chí không yêu cầu gì ở mức đó.",
    measure: "`null`: thiếu số liệu, không phát sinh, hoặc tiêu chí không đo bằng số.",
    points: "`excluded`: không tính vào điểm lẫn điểm tối đa; `null`: thiếu số liệu.",
    level: "Mức chính thức theo quy định về thiếu số liệu.",
    range: "Mức còn có thể thành, dù số liệu thiếu là gì: không bao giờ ra ngoài; hai đầu chưa chắc đều đạt tới.",
    deciding: "Số liệu thiếu còn quyết định.",
    score: "`null`: thiếu số liệu. `range`: điểm còn có thể thành; `null` khi không xác định.",
    outcomes: "`null`: chưa biết vì thiếu số liệu.",
    broken: "Điều kiện về số liệu bị vi phạm: báo cáo, không bỏ dữ liệu.",
    exception: "Quyết định công nhận khác quy tắc.",
    margin: "≥ 0: còn dư; < 0: còn thiếu (theo đơn vị của số đo); `null` khi không so bằng số.",
    evaluate: "Đánh giá một đơn vị.",
    explain: "Vì sao: kết quả, và từng tiêu chí hỏi gì, được bao nhiêu, còn thiếu bao nhiêu.",
    throws: "Lỗi: `InputError` khi giá trị không thuộc kiểu của số liệu hoặc tên không có.",
    forms: "Các số liệu, để làm biểu mẫu.",
    framework: "Bộ tiêu chí.",
    runtime: "Tính đúng tuyệt đối và lô-gích ba giá trị",
  },
  en: {
    header: "Written by `khung compile`; change the framework, not this file.",
    inputs: "Data of one entity; `null` or absent is missing.",
    count: "whole number from 0",
    share: "share from 0 to 1",
    number: "number",
    boolean: "yes (`true`) or no",
    date: "date `YYYY-MM-DD`",
    choice: "one of",
    source: "Source",
    exact: 'An exact number as text: `"812.5"`, `"4/5"`. `approximate` gives a double to show.',
    levels: "0 = none reached.",
    asOf: "As-of date, `YYYY-MM-DD`.",
    entity: "Official code of the entity: published exceptions go by it.",
    status: "Status of a criterion at a level.",
    statuses: "From level 1; `null` = the criterion asks nothing there.",
    measure: "`null`: missing, nothing to measure, or the criterion measures no number.",
    points: "`excluded`: in neither the points nor the attainable total; `null`: missing.",
    level: "The official level under the declared policy of missing data.",
    range:
      "What the level can still become, whatever the missing data turn out to be: never outside; that both ends are reached is not claimed.",
    deciding: "Missing inputs that still decide.",
    score: "`null`: missing. `range`: what the score can still become; `null` when not determined.",
    outcomes: "`null`: unknown because data are missing.",
    broken: "Conditions on good data that these break: reported, never dropped.",
    exception: "A published decision that departs from the rules.",
    margin:
      "≥ 0: so much to spare; < 0: so much lacking, in the measure's own unit; `null` where no numbers are compared.",
    evaluate: "Evaluates one entity.",
    explain: "Why: the result, and what each criterion asks, gets, and lacks.",
    throws: "Throws `InputError` on what is no value of an input's type, and on a name that is no input.",
    forms: "The inputs, to make a form of.",
    framework: "The framework.",
    runtime: "Exact arithmetic and three-valued logic",
  },
} as const;

/** What may stand for an input: `số nguyên không âm, hồ sơ`. */
export function typeWords({ type, unitName }: Input, language: Language): string {
  const say = words[language];
  if (type.kind === "choice") {
    const each = type.members.map(({ name, title }) =>
      title ? `\`${name}\` ${language === "en" ? (title.en ?? title.vi) : title.vi}` : `\`${name}\``,
    );
    return `${say.choice}: ${each.join("; ")}`;
  }
  if (type.kind === "boolean" || type.kind === "date") return say[type.kind];
  if (type.kind !== "number") return "";
  const unit = unitName ?? printUnit(type.unit);
  const form = type.form === "count" || type.form === "share" ? say[type.form] : say.number;
  return unit ? `${form}, ${unit}` : form;
}
