import { defineDiagnostics, text } from "../define.ts";

/** 3407–3415: indices, and figures of all entities. */
export const indexDiagnostics = defineDiagnostics({
  KH3407: {
    slug: "points-and-index",
    severity: "error",
    vi: text`khung đã tính chỉ số thì không chấm điểm nữa`,
    en: text`a framework with an index has no points`,
    help: {
      vi: text`bỏ phần điểm và dùng \`trọng số\`, hoặc bỏ dòng \`chỉ số\``,
      en: text`use a \`weight\` instead of points, or leave the \`index\` line out`,
    },
  },
  KH3408: {
    slug: "weight-not-usable",
    severity: "error",
    vi: text`trọng số \`${"text"}\` không dùng được: ${"whyVi"}`,
    en: text`the weight \`${"text"}\` cannot be used: ${"whyEn"}`,
    help: {
      vi: text`viết một số lớn hơn 0; muốn không tính thì bỏ tiêu chí hoặc dùng \`áp dụng khi\``,
      en: text`write a number above 0; for what does not count, leave it out or use \`applies when\``,
    },
  },
  KH3409: {
    slug: "weight-not-said",
    severity: "error",
    vi: text`\`${"name"}\` chưa có trọng số, trong khi phần khác cùng nhóm đã có`,
    en: text`\`${"name"}\` says no weight, but others beside it do`,
    help: {
      vi: text`ghi trọng số cho mọi phần cùng nhóm, hoặc không ghi phần nào để tính ngang nhau`,
      en: text`give a weight to all parts of a group, or to none so that they count the same`,
    },
  },
  KH3410: {
    slug: "part-without-normalisation",
    severity: "error",
    vi: text`tiêu chí \`${"code"}\` tính vào chỉ số nhưng cách đo \`${"text"}\` là ${"isVi"}, không phải một tỷ lệ từ 0 đến 1`,
    en: text`criterion \`${"code"}\` is a part of the index, but its measure \`${"text"}\` is ${"isEn"}, no share from 0 to 1`,
    help: {
      vi: text`thêm dòng \`chuẩn hóa từ 20 đến 85\`, hoặc đo bằng một tỷ lệ`,
      en: text`add a line \`normalise from 20 to 85\`, or measure a share`,
    },
  },
  KH3411: {
    slug: "no-index-here",
    severity: "error",
    vi: text`\`${"text"}\` chỉ có nghĩa trong một khung tính chỉ số`,
    en: text`\`${"text"}\` means something only in a framework with an index`,
    help: {
      vi: text`thêm dòng \`chỉ số theo trung bình cộng\` vào khung, hoặc bỏ phần này`,
      en: text`add \`index arithmetic mean\` to the framework, or leave this out`,
    },
  },
  KH3412: {
    slug: "goalposts-equal",
    severity: "error",
    vi: text`hai đầu chuẩn hóa của \`${"code"}\` cùng là ${"value"}`,
    en: text`both goalposts of \`${"code"}\` are ${"value"}`,
    help: {
      vi: text`đầu thứ nhất tính là 0, đầu thứ hai tính là 1; càng thấp càng tốt thì viết đầu lớn trước`,
      en: text`the first counts 0 and the second 1; where lower is better, write the greater one first`,
    },
  },
  KH3413: {
    slug: "index-of-nothing",
    severity: "error",
    vi: text`không tiêu chí nào tính vào chỉ số của \`${"name"}\``,
    en: text`no criterion counts in the index of \`${"name"}\``,
    help: {
      vi: text`thêm tiêu chí có \`đo bằng\` và \`chuẩn hóa\``,
      en: text`add criteria with a \`measure\` and \`normalise\``,
    },
  },
  KH3414: {
    slug: "statistic-in-a-circle",
    severity: "error",
    vi: text`\`${"text"}\` được tính từ kết quả mà chính số tổng hợp này góp phần quyết định`,
    en: text`\`${"text"}\` comes from results that this figure of all entities helps to decide`,
    help: {
      vi: text`tính số tổng hợp từ số liệu, hoặc đưa điều kiện vào quy tắc của mức hay kết quả`,
      en: text`take the figure from data, or move the condition to a rule or an outcome`,
    },
  },
  KH3415: {
    slug: "statistic-out-of-place",
    severity: "error",
    vi: text`\`${"text"}\` cần số liệu của mọi đơn vị, ở đây không có`,
    en: text`\`${"text"}\` needs the data of all entities, and there are none here`,
    help: { vi: text`dùng \`gọi\` thay cho \`tham số\``, en: text`use \`let\` instead of \`parameter\`` },
  },
});
