/** What the document says of its steps. */

import { text, type Message } from "@khung/diagnostics";

/** The name of a step of typing. */
export const typedLabel: Message = { vi: "Sửa dạng chữ", en: "Edit the text" };

/** Names of the steps of commands on the whole text. */
export const stepNames = {
  format: { vi: "Định dạng lại", en: "Lay out the text" },
  restore: { vi: "Về bản gốc", en: "Back to the original" },
  merge: { vi: "Hợp nhất bản của người khác", en: "Merge what somebody else saved" },
  translate: { vi: "Chuyển ngôn ngữ của văn bản", en: "Write the text in the other language" },
} as const;

/** The words of steps, repairs and refusals. */
export const documentWords = {
  "document.undone": { vi: text`Đã hoàn tác: ${"step"}`, en: text`Undone: ${"step"}` },
  "document.redone": { vi: text`Đã làm lại: ${"step"}`, en: text`Done again: ${"step"}` },
  "document.nothingToUndo": { vi: text`Không còn thao tác để hoàn tác`, en: text`Nothing left to undo` },
  "document.nothingToRedo": { vi: text`Không còn thao tác để làm lại`, en: text`Nothing left to redo` },
  "document.readOnly": {
    vi: text`Văn bản đang ở chế độ chỉ đọc`,
    en: text`The text is read-only`,
  },
  "document.refused": { vi: text`Không sửa được: ${"reason"}`, en: text`Not changed: ${"reason"}` },
  "document.canonical": {
    vi: text`Đã chuẩn hóa chữ tiếng Việt và dấu xuống dòng khi mở văn bản`,
    en: text`Letters and line ends were put into one form when the text was opened`,
  },
} as const;
