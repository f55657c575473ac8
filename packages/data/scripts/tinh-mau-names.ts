/** Names of the units of Tỉnh Mẫu. All are invented; where one is also the name of a real place, that is chance. */

/** `Mẫu 01`, `Mẫu 02`, … for the units whose name says nothing. */
const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `Mẫu ${String(i + 1).padStart(2, "0")}`);

/** 62 communes. */
export const communes: readonly string[] = [
  "Đắk Nhau",
  "An Mẫu",
  "Ăn Khê",
  "Ân Thượng",
  "Da Bàng",
  "Đà Sơn Mẫu",
  "Ea Kmút Mẫu",
  "Ia Trốk Mẫu",
  "Mường Ảng Tơ",
  "Nậm Khẩu Mẫu",
  "Sủng Thầu Mẫu",
  "Tả Giàng Mẫu",
  "Pờ Ê Mẫu",
  "Krông Bút Mẫu",
  "Hướng Lập Mẫu",
  "Thượng Nguyễn",
  "Hạ Nguyễn",
  "Yên Khương Mẫu",
  "Quỳnh Lũng",
  "Phước Ngỡi",
  "Trường Nghĩa Mẫu",
  "Vĩnh Ưng",
  "Ưu Đàm",
  "Ô Lâm Khê",
  ...numbered(38),
];

/** 35 wards. */
export const wards: readonly string[] = [
  "Ngưỡng Thắng",
  "Bến Nghè Mẫu",
  "Đông Hỏa",
  "Tây Hỏa",
  "Kỳ Lũy",
  "Phú Huề",
  "Ái Mộ Mẫu",
  "Ức Trai Mẫu",
  "Thuận Hưỡng",
  "Cầu Ngói Mẫu",
  "Đồng Dầu",
  "Ánh Dương Mẫu",
  ...numbered(23),
];

/** The special zone. */
export const zone = "Hòn Mẫu";
