/** A small framework in which everything that a form knows stands once. */
export const sample = `ngôn ngữ vi

// Đầu tệp: tự do

// Chú thích của khung
khung vd.mau phiên bản 1.0.0 "Khung mẫu" en "Sample" {
  cơ quan ban hành "UBND tỉnh"
  quyết định "12/QĐ-UBND" ngày 2026-01-15
  hiệu lực từ 2026-02-01
  cấp xa
  thiếu số liệu: coi là không đạt // cách hiểu chính thức
  các mức lũy tiến {
    mức 1 khoi_dong "Khởi động"
    mức 2 ket_noi "Kết nối" yêu cầu tất cả bắt buộc và ít nhất 30% của mở rộng
    mức 3 co_ban "Cơ bản"
  }
  số liệu ho_so: số lượng "Hồ sơ" { đơn vị tính "hồ sơ" }
  số liệu truc_tuyen: số lượng "Hồ sơ trực tuyến"
  số liệu toc_do: số đo "Mb/s" "Tốc độ"
  số liệu co_to: có hay không "Có tổ công nghệ"
  số liệu loai: lựa chọn { xa "Xã", phuong "Phường" }
  tham số san "Ngưỡng sàn" = 80%
  gọi phan = truc_tuyen / ho_so

  nhóm cqs "Chính quyền số" {
    // Họp ngày 12/9
    // giữ như đề nghị
    tiêu chí TC1 bắt buộc "Tỷ lệ trực tuyến" {
      đo bằng truc_tuyen / ho_so
      yêu cầu đạt từ { 1: 20%, 2: 40% } // có thể lên
      không phát sinh: không áp dụng
      minh chứng "Báo cáo"
      xuất xứ minh họa
    } // hết TC1

    tiêu chí TC2 mở rộng "Tốc độ" {
      đo bằng toc_do
      yêu cầu đạt từ {
        1: 30 "Mb/s", // thấp
        3: theo loai { xa: 60 "Mb/s", còn lại: 90 "Mb/s" }
      }
    }
    tiêu chí TC3 "Tổ công nghệ" { đo bằng co_to; yêu cầu có từ 2 }
    // tự do ở cuối nhóm
  }
}
`;

/** Points by rows, in all layouts: one below the other with comments, on one line, bands, conditions. */
export const scored = `ngôn ngữ vi
khung vd.diem phiên bản 1.0.0 "Điểm" {
  số liệu a: số lượng "A"
  số liệu b: số lượng "B"
  nhóm n "Nhóm" điểm 60 {
    tiêu chí TC1 "Một" điểm 20 {
      đo bằng a / b
      chấm điểm theo bậc {
        // cao nhất
        từ 90%: 20, // đủ
        từ 50%: 10,
        còn lại: 0
      }
    }
    tiêu chí TC2 "Hai" điểm 20 { đo bằng a; chấm điểm theo bậc { từ 4: 20, 3: 15, 2: 10, còn lại: 0 } }
    tiêu chí TC3 "Ba" điểm 20 trọng số 2 { chấm điểm { khi a > b: tối đa, khi a = b: 1 / 2 tối đa, còn lại: 0 } }
  }
}
`;
