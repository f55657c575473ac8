import { defineDiagnostics, text } from "../define.ts";

/** 61xx: publications, signatures, receipts. */
export const storeDiagnostics = defineDiagnostics({
  KH6100: {
    slug: "not-identified",
    severity: "error",
    vi: text`chưa công bố được \`${"name"}\`: chưa nêu ${"lacksVi"} của chính văn bản này`,
    en: text`\`${"name"}\` cannot be published yet: it does not say its own ${"lacksEn"}`,
    help: {
      vi: text`thêm dòng \`cơ quan ban hành "…"\` và \`quyết định "…" ngày …\`: hai văn bản cùng số phiên bản chỉ phân biệt được nhờ đó`,
      en: text`add \`issuer "…"\` and \`decision "…" dated …\`: only they tell two documents of one version apart`,
    },
  },
  KH6101: {
    slug: "published-differently",
    severity: "error",
    vi: text`\`${"name"}\` đã công bố với nội dung khác: trong kho là \`${"there"}\`, ở đây là \`${"here"}\``,
    en: text`\`${"name"}\` is published already with another content: \`${"there"}\` in the store, \`${"here"}\` here`,
    help: {
      vi: text`bản đã công bố không sửa được; tăng số phiên bản rồi công bố`,
      en: text`what is published does not change; give it a new version and publish that`,
    },
  },
  KH6102: {
    slug: "base-not-published",
    severity: "error",
    vi: text`bản gốc \`${"base"}\` của \`${"name"}\` chưa được công bố trong kho này`,
    en: text`\`${"base"}\`, on which \`${"name"}\` stands, is not published in this store`,
    help: { vi: text`công bố bản gốc trước`, en: text`publish the base first` },
  },
  KH6103: {
    slug: "base-published-differently",
    severity: "error",
    vi: text`bản gốc \`${"base"}\` của \`${"name"}\` khác bản đã công bố: trong kho là \`${"there"}\`, ở đây là \`${"here"}\``,
    en: text`\`${"base"}\`, on which \`${"name"}\` stands, is not the one that is published: \`${"there"}\` in the store, \`${"here"}\` here`,
    help: {
      vi: text`kế thừa bản trong kho, hoặc công bố bản gốc mới với số phiên bản khác`,
      en: text`extend the one in the store, or publish the other as a new version`,
    },
  },
  KH6104: {
    slug: "not-to-be-published",
    severity: "error",
    vi: text`chưa công bố được \`${"name"}\`: ${"whyVi"}`,
    en: text`\`${"name"}\` cannot be published: ${"whyEn"}`,
    help: {
      vi: text`mỗi bản công bố là một tệp, trong đó chỉ có khung hay bộ tiêu chí ấy cùng kiểm thử và khẳng định của nó`,
      en: text`a publication is one file with nothing in it but that framework or overlay, its tests and its claims`,
    },
  },
  KH6105: {
    slug: "published-before-decision",
    severity: "error",
    vi: text`ngày công bố \`${"date"}\` sớm hơn ngày ban hành quyết định \`${"decided"}\``,
    en: text`the day of publication \`${"date"}\` is before that of the decision, \`${"decided"}\``,
    help: {
      vi: text`sửa \`--dated\`, hoặc sửa ngày của quyết định trong văn bản`,
      en: text`correct \`--dated\`, or the date of the decision in the text`,
    },
  },
  KH6106: {
    slug: "not-in-store",
    severity: "error",
    vi: text`trong kho \`${"store"}\` không có \`${"name"}\`; có ${"there"}`,
    en: text`the store \`${"store"}\` has no \`${"name"}\`; it has ${"there"}`,
    help: {
      vi: text`viết \`MÃ@PHIÊN_BẢN\` của một bản trong kho`,
      en: text`write the \`ID@VERSION\` of one that is there`,
    },
  },
  KH6107: {
    slug: "no-place-in-a-store",
    severity: "error",
    vi: text`\`${"path"}\` không thể nằm trong kho: ${"whyVi"}`,
    en: text`\`${"path"}\` has no place in a store: ${"whyEn"}`,
    help: {
      vi: text`kho chỉ gồm thư mục và tệp thường do \`khung publish\` ghi; xóa hoặc chép lại từ nguồn tin cậy`,
      en: text`a store is made of plain folders and files that \`khung publish\` wrote; remove it, or copy again from where you trust`,
    },
  },
  KH6108: {
    slug: "key-unreadable",
    severity: "error",
    vi: text`không dùng được tệp khóa \`${"path"}\`: ${"whyVi"}`,
    en: text`the key file \`${"path"}\` cannot be used: ${"whyEn"}`,
    help: {
      vi: text`khóa Ed25519 tạo bằng \`khung keygen --out TỆP\` hoặc \`ssh-keygen -t ed25519\`; danh sách người ký theo dạng \`allowed signers\` của OpenSSH`,
      en: text`\`khung keygen --out FILE\` or \`ssh-keygen -t ed25519\` makes an Ed25519 key; lists of signers have the form \`allowed signers\` of OpenSSH`,
    },
  },
  KH6109: {
    slug: "key-encrypted",
    severity: "error",
    vi: text`khóa trong \`${"path"}\` có mật khẩu; ở đây không hỏi mật khẩu`,
    en: text`the key in \`${"path"}\` has a passphrase, and none is asked for here`,
    help: {
      vi: text`công bố không kèm \`--key\` rồi ký \`manifest.json\` bằng \`ssh-keygen -Y sign -n khung -f KHÓA manifest.json\``,
      en: text`publish without \`--key\`, then sign \`manifest.json\` with \`ssh-keygen -Y sign -n khung -f KEY manifest.json\``,
    },
  },
  KH6110: {
    slug: "not-signed",
    severity: "error",
    vi: text`bản công bố \`${"name"}\` chưa có chữ ký`,
    en: text`the publication \`${"name"}\` is not signed`,
    help: {
      vi: text`ký \`manifest.json\` bằng \`ssh-keygen -Y sign -n khung -f KHÓA manifest.json\`, hoặc chép lại bản có chữ ký`,
      en: text`sign \`manifest.json\` with \`ssh-keygen -Y sign -n khung -f KEY manifest.json\`, or copy again with its signature`,
    },
  },
  KH6111: {
    slug: "signature-unreadable",
    severity: "error",
    vi: text`\`${"path"}\` không phải chữ ký SSHSIG bằng khóa Ed25519, hoặc bị cắt cụt`,
    en: text`\`${"path"}\` is no SSHSIG signature by an Ed25519 key, or it is cut off`,
    help: {
      vi: text`chép lại bản công bố từ nguồn tin cậy, hoặc ký lại`,
      en: text`copy the publication again from where you trust, or sign again`,
    },
  },
  KH6112: {
    slug: "signature-wrong",
    severity: "error",
    vi: text`chữ ký không khớp với \`${"path"}\`: tệp hoặc chữ ký đã bị sửa, hoặc ký cho mục đích khác`,
    en: text`the signature is not one of \`${"path"}\`: the file or the signature was changed, or it was made for another purpose`,
    help: {
      vi: text`không dùng bản này; chép lại từ nguồn tin cậy`,
      en: text`do not use it; copy again from where you trust`,
    },
  },
  KH6113: {
    slug: "signer-unknown",
    severity: "error",
    vi: text`khóa \`${"key"}\` không có trong danh sách người ký của \`${"issuer"}\`${"whenVi"}`,
    en: text`the key \`${"key"}\` is not listed as one of \`${"issuer"}\`${"whenEn"}`,
    help: {
      vi: text`hỏi cơ quan ban hành khóa đúng rồi ghi vào tệp \`--signers\``,
      en: text`ask the issuer for the right key and enter it in the \`--signers\` file`,
    },
  },
  KH6114: {
    slug: "signer-not-checked",
    severity: "warning",
    vi: text`chữ ký bằng khóa \`${"key"}\` là đúng, nhưng chưa rõ có phải của \`${"issuer"}\``,
    en: text`the signature by \`${"key"}\` is good, but whether that is a key of \`${"issuer"}\` was not checked`,
    help: {
      vi: text`chỉ ra danh sách người ký bằng \`--signers TỆP\``,
      en: text`say who may sign with \`--signers FILE\``,
    },
  },
  KH6115: {
    slug: "record-unreadable",
    severity: "error",
    vi: text`\`${"path"}\` không đọc được như ${"whatVi"}: ${"whyVi"}`,
    en: text`\`${"path"}\` cannot be read as ${"whatEn"}: ${"whyEn"}`,
    help: {
      vi: text`chép lại tệp từ nguồn tin cậy, hoặc dùng đúng phiên bản của chương trình`,
      en: text`copy the file again from where you trust, or use the version of this program that wrote it`,
    },
  },
  KH6116: {
    slug: "changed-after-publication",
    severity: "error",
    vi: text`\`${"path"}\` đã bị sửa sau khi công bố: bản kê ghi \`${"said"}\`, tệp có \`${"found"}\``,
    en: text`\`${"path"}\` was changed after publication: the manifest says \`${"said"}\`, the file has \`${"found"}\``,
    help: {
      vi: text`không dùng bản này; chép lại từ nguồn tin cậy`,
      en: text`do not use it; copy again from where you trust`,
    },
  },
  KH6117: {
    slug: "compiles-differently",
    severity: "error",
    vi: text`nguồn của \`${"name"}\` cho ra ${"whatVi"} \`${"found"}\`, bản kê ghi \`${"said"}\`${"engineVi"}`,
    en: text`from the source of \`${"name"}\` comes ${"whatEn"} \`${"found"}\`, the manifest says \`${"said"}\`${"engineEn"}`,
    help: {
      vi: text`kiểm tra lại bằng đúng phiên bản chương trình đã công bố; nếu vẫn khác thì không dùng bản này`,
      en: text`verify with the version of this program that published it; if it still differs, do not use it`,
    },
  },
  KH6118: {
    slug: "receipt-differs",
    severity: "error",
    vi: text`biên nhận không đúng với ${"whatVi"}: biên nhận ghi \`${"said"}\`, nay là \`${"found"}\`${"engineVi"}`,
    en: text`the receipt does not hold for ${"whatEn"}: it says \`${"said"}\`, now it is \`${"found"}\`${"engineEn"}`,
    help: {
      vi: text`tìm lại đúng tệp đã dùng khi lập biên nhận, hoặc đánh giá lại và lập biên nhận mới`,
      en: text`find the file that the receipt was made from, or evaluate again and make a new receipt`,
    },
  },
  KH6119: {
    slug: "other-engine",
    severity: "warning",
    vi: text`biên nhận do phiên bản \`${"said"}\` của chương trình lập; đang kiểm tra bằng \`${"found"}\``,
    en: text`the receipt was made by version \`${"said"}\` of this program; \`${"found"}\` verifies it`,
    help: {
      vi: text`kết quả giống nhau thì biên nhận vẫn đúng`,
      en: text`as long as the results are the same, the receipt holds`,
    },
  },
});
