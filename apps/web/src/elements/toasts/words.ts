import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../../i18n/language.ts";

export const say = dictionary({
  close: { vi: plain`Đóng thông báo`, en: plain`Close the notice` },
});
