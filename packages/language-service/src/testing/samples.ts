/** A framework, an overlay on it, one on that, and tests: in four files. */

export const national = `ngôn ngữ vi

// Khung để thử
khung x.goc phiên bản 1.0.0 "Khung gốc" {
  cơ quan ban hành "Bộ"
  hiệu lực từ 2026-01-01
  thiếu số liệu: coi là không đạt
  các mức lũy tiến {
    mức 1 dat "Đạt"
    mức 2 kha "Khá"
  }
  số liệu ho_so: số lượng "Hồ sơ" { đơn vị tính "hồ sơ" }
  số liệu ho_so_mang: số lượng "Hồ sơ trực tuyến"
  số liệu loai: lựa chọn { xa "Xã", phuong "Phường" }
  tham số san = 12.5%
  nhóm g "Nhóm" {
    tiêu chí g.a bắt buộc "Tỷ lệ trực tuyến" {
      đo bằng ho_so_mang / ho_so
      yêu cầu đạt từ { 1: san, 2: 40% }
      không phát sinh: không áp dụng
    }
    tiêu chí g.b bắt buộc "Có hồ sơ" {
      đo bằng ho_so
      yêu cầu đạt từ theo loai { xa: 20000, phuong: 50000 } từ 2
    }
  }
  phân cấp cho tinh { được siết yêu cầu trong nhóm g; được đặt tham số san trong khoảng 10% và 20%; được thêm tiêu chí mở rộng; được bỏ các tiêu chí }
}
`;

export const province = `ngôn ngữ vi

bộ tiêu chí x.tinh phiên bản 1.0.0 "Bộ tỉnh" kế thừa x.goc@1.0.0 {
  cơ quan ban hành "Tỉnh"
  cấp tinh
  siết g.a tại 2 từ 40% lên 50%
  đặt san từ 12.5% thành 15%
  thêm vào nhóm g {
    tiêu chí t.c mở rộng "Tỉnh thêm" {
      đo bằng ho_so
      yêu cầu đạt từ 10 từ 2
    }
  }
}
`;

export const commune = `ngôn ngữ vi

kịch bản x.thu "Thử" dựa trên x.tinh@1.0.0 {
  đặt t.c tại 2 từ 10 thành 5
  bỏ g.b
}
`;

export const tests = `ngôn ngữ vi

kiểm thử "một" của x.goc@1.0.0 {
  cho ho_so = 30000, ho_so_mang = 20000, loai = xa
  kỳ vọng mức = kha
}

kiểm thử "hai" của x.tinh@1.0.0 {
  cho ho_so = 30000, ho_so_mang = 20000, loai = xa
  kỳ vọng t.c đạt tại 2, g.a đạt tại kha
}
`;

/** All four. */
export const samples = {
  "goc.khung": national,
  "tinh.khung": province,
  "thu.khung": commune,
  "kiem-thu.khung": tests,
} as const;
