/** The examples worth opening first, each for what it shows. A test evaluates every one of them. */

import type { Bilingual } from "../../i18n/language.ts";

export interface GalleryExample {
  readonly id: string;
  readonly version: string;
  /** As the server names it. */
  readonly dataset: string;
  /** What one can see in it. */
  readonly shows: Bilingual;
}

export const examples: readonly GalleryExample[] = [
  {
    id: "vn.tinh_mau.cds.xa",
    version: "1.0.0",
    dataset: "tinh-mau.so-lieu",
    shows: {
      vi: "Bộ tiêu chí của một tỉnh: 24 tiêu chí, năm mức lũy tiến. Nâng ngưỡng của TC 3.2 và xem đơn vị nào tụt mức.",
      en: "A province's set: 24 criteria, five cumulative levels. Raise the threshold of TC 3.2 and see who falls.",
    },
  },
  {
    id: "vn.cds.xa",
    version: "1.0.0",
    dataset: "communes",
    shows: {
      vi: "Khung quốc gia trên toàn bộ 3.321 xã, phường, đặc khu: tính ngay trong trình duyệt.",
      en: "The national framework over all 3,321 communes, evaluated in the browser.",
    },
  },
  {
    id: "vd.tinh_siet.xa",
    version: "1.0.0",
    dataset: "overlays.tinh-siet",
    shows: {
      vi: "Một tỉnh siết chặt khung quốc gia: văn bản chỉ ghi phần điều chỉnh và phần bổ sung.",
      en: "A province tightens the national framework: its text holds only what is adjusted and added.",
    },
  },
  {
    id: "vn.yen_bai.cds.xa",
    version: "2024.1.0",
    dataset: "yen-bai.so-lieu",
    shows: {
      vi: "Bộ tiêu chí của tỉnh Yên Bái: đạt nhờ tổng điểm và tiêu chí bắt buộc.",
      en: "Yên Bái's set: reached by points and required criteria.",
    },
  },
  {
    id: "vn.tinh_mau.dti.xa",
    version: "2026.1.0",
    dataset: "points-province.so-lieu",
    shows: {
      vi: "Bộ chỉ số chấm điểm: điểm từng phần, điểm theo thang, điểm trừ.",
      en: "A set of points: partial points, scales, deductions.",
    },
  },
  {
    id: "vn.ntm.xa",
    version: "2026.1.0",
    dataset: "new-rural-commune.xa-2026-2030",
    shows: {
      vi: "Nông thôn mới 2026 - 2030: mỗi nhóm xã một ngưỡng.",
      en: "New-rural communes 2026 - 2030: a threshold for each group of communes.",
    },
  },
  {
    id: "vn.vi_du.chi_tieu_xa",
    version: "1.0.0",
    dataset: "quota.hoan-thanh",
    shows: {
      vi: "Chỉ tiêu của cả tỉnh: bao nhiêu xã phải hoàn thành, còn thiếu bao nhiêu.",
      en: "A target for the whole province: how many communes have to be done, how many are missing.",
    },
  },
  {
    id: "vn.do_thi_thong_minh",
    version: "2026.1.0",
    dataset: "smart-city.so-lieu",
    shows: {
      vi: "Đô thị thông minh: ba cấp độ trưởng thành, tiêu chí bắt buộc và tự chọn.",
      en: "Smart cities: three levels of maturity, required and optional criteria.",
    },
  },
];
