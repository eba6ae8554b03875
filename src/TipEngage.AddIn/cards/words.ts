/** What a list of choices says itself; the rest of a card's words come with the card. */
export interface CardWords {
  open: string;
  list: string;
  remove: string;
  removed: string;
  none: string;
  notInList: string;
  failed: string;
  searching: string;
  count: string;
}

const english: CardWords = {
  open: "Show the choices",
  list: "Choices",
  remove: "Remove {0}",
  removed: "{0} removed",
  none: "Nothing found.",
  notInList: "“{0}” is not in the list.",
  failed: "The list could not be searched. Try again.",
  searching: "Searching …",
  count: "Choices: {0}",
};

const words: Record<string, CardWords> = {
  en: english,
  id: {
    open: "Tampilkan pilihan",
    list: "Pilihan",
    remove: "Hapus {0}",
    removed: "{0} dihapus",
    none: "Tidak ada yang ditemukan.",
    notInList: "“{0}” tidak ada dalam daftar.",
    failed: "Daftar tidak dapat dicari. Coba lagi.",
    searching: "Mencari …",
    count: "Pilihan: {0}",
  },
  th: {
    open: "แสดงตัวเลือก",
    list: "ตัวเลือก",
    remove: "ลบ {0}",
    removed: "ลบ {0} แล้ว",
    none: "ไม่พบรายการ",
    notInList: "ไม่มี “{0}” ในรายการ",
    failed: "ค้นหารายการไม่ได้ โปรดลองอีกครั้ง",
    searching: "กำลังค้นหา …",
    count: "ตัวเลือก: {0}",
  },
  vi: {
    open: "Hiện các lựa chọn",
    list: "Lựa chọn",
    remove: "Xóa {0}",
    removed: "Đã xóa {0}",
    none: "Không tìm thấy.",
    notInList: "“{0}” không có trong danh sách.",
    failed: "Không tìm được trong danh sách. Hãy thử lại.",
    searching: "Đang tìm …",
    count: "Lựa chọn: {0}",
  },
};

export function cardWords(language: string | undefined): CardWords {
  return words[(language ?? "en").slice(0, 2).toLowerCase()] ?? english;
}

export function fill(sentence: string, value: string | number): string {
  return sentence.replace("{0}", () => String(value));
}
