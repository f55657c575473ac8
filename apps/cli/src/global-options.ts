import type { OptionSpec } from "./command.ts";

/** Options of every command. */
export const globalOptions: readonly OptionSpec[] = [
  {
    name: "messages",
    value: "vi|en",
    choices: ["vi", "en"],
    help: { vi: "ngôn ngữ của thông báo (mặc định vi)", en: "language of messages (vi unless said)" },
  },
  { name: "no-color", help: { vi: "không tô màu (cũng theo NO_COLOR)", en: "no colours (NO_COLOR does the same)" } },
  { name: "help", help: { vi: "hướng dẫn", en: "this help" } },
];

/** `--format`, for commands whose result programs read. */
export const formatOption: OptionSpec = {
  name: "format",
  value: "text|json",
  choices: ["text", "json"],
  help: { vi: "dạng kết quả (mặc định text)", en: "form of the result (text unless said)" },
};

/** `--framework`, for commands that work on one framework. */
export const frameworkOption: OptionSpec = {
  name: "framework",
  value: "ID[@VERSION]",
  help: { vi: "chọn khi đã đọc nhiều bộ tiêu chí", en: "which one, when several were read" },
};

/** `--with`, for commands that read overlays. */
export const withOption: OptionSpec = {
  name: "with",
  value: "PATH",
  help: {
    vi: "khung gốc mà bộ tiêu chí kế thừa (mặc định tìm trong cùng thư mục)",
    en: "what overlays extend (unless said, looked for in their folder)",
  },
};

/** `--store`, for commands that read published versions, and `--signers` to check who signed them. */
export const storeOptions: readonly OptionSpec[] = [
  {
    name: "store",
    value: "DIR",
    help: {
      vi: "kho công bố; khi đó MÃ@PHIÊN_BẢN thay được cho đường dẫn, và khung gốc lấy từ kho",
      en: "a store; ID@VERSION may then stand for a path, and what overlays extend comes from there",
    },
  },
  {
    name: "signers",
    value: "FILE",
    help: {
      vi: "danh sách người được ký (allowed signers của OpenSSH); chữ ký trong kho được kiểm tra",
      en: "who may sign (allowed signers of OpenSSH); signatures in the store are checked",
    },
  },
];

/** Files beside the data, for commands that evaluate. */
export const besideOptions: readonly OptionSpec[] = [
  {
    name: "children",
    value: "FILE",
    help: {
      vi: "số liệu của đơn vị trực thuộc, có cột `parent` là mã đơn vị cấp trên",
      en: "the data of the tier below, with a column `parent` of the codes above",
    },
  },
  {
    name: "registry",
    value: "FILE",
    help: {
      vi: "danh mục đơn vị theo thời gian: entity, name, tier, parent, valid from, valid to",
      en: "what entities there are and when: entity, name, tier, parent, valid from, valid to",
    },
  },
  {
    name: "lineage",
    value: "FILE",
    help: {
      vi: "diễn biến sáp nhập, chia tách: from, to, date, share; số liệu được chuyển về ngày đánh giá",
      en: "what became of entities: from, to, date, share; the data are brought to the as-of date",
    },
  },
];

/** `--out`. */
export const outOption: OptionSpec = {
  name: "out",
  value: "FILE",
  help: { vi: "ghi kết quả vào tệp", en: "write the result to a file" },
};

/** `--from` and `--to`, for commands that compare two versions. */
export const versionOptions: readonly OptionSpec[] = [
  {
    name: "from",
    value: "ID[@VERSION]",
    help: { vi: "bản trước, khi A có nhiều bộ tiêu chí", en: "the earlier one, where A holds several" },
  },
  {
    name: "to",
    value: "ID[@VERSION]",
    help: { vi: "bản sau, khi B có nhiều bộ tiêu chí", en: "the later one, where B holds several" },
  },
];

/** `--key`. */
export const keyOption: OptionSpec = {
  name: "key",
  value: "COLUMN",
  help: { vi: "cột mã đơn vị (mặc định `entity`)", en: "the column with the codes (`entity` unless said)" },
};

/** Options for commands that read data. */
export const dataOptions: readonly OptionSpec[] = [
  {
    name: "data",
    value: "FILE",
    required: "required",
    help: {
      vi: "tệp số liệu: CSV, JSON, JSON Lines, Parquet hoặc XLSX",
      en: "the data: CSV, JSON, JSON Lines, Parquet or XLSX",
    },
  },
  keyOption,
  {
    name: "as-of",
    value: "DATE",
    help: {
      vi: "ngày đánh giá, YYYY-MM-DD (mặc định: ngày ghi kèm số liệu, nếu không thì hôm nay)",
      en: "date of assessment, YYYY-MM-DD (unless said: the date noted beside the data, else today)",
    },
  },
  frameworkOption,
  withOption,
  ...storeOptions,
];
