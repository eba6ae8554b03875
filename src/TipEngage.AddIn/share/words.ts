/** What the page says itself; the form's words come with its cards. */
export interface PageWords {
  title: string;
  language: string;
  loading: string;
  sending: string;
  unreachable: string;
  refused: string;
  noAddress: string;
}

export const languages = { en: "English", id: "Bahasa Indonesia", th: "ไทย", vi: "Tiếng Việt" };

export type Language = keyof typeof languages;

const words: Record<Language, PageWords> = {
  en: {
    title: "Share a promising practice",
    language: "Language",
    loading: "The form is loading …",
    sending: "Please wait …",
    unreachable:
      "The service does not answer. What you wrote is still here; try again in a moment.",
    refused:
      "The service did not accept this. What you wrote is still here; try again in a moment.",
    noAddress: "This button leads to no web address.",
  },
  id: {
    title: "Bagikan praktik baik yang menjanjikan",
    language: "Bahasa",
    loading: "Formulir sedang dimuat …",
    sending: "Mohon tunggu …",
    unreachable:
      "Layanan tidak menjawab. Yang Anda tulis masih ada di sini; coba lagi sebentar lagi.",
    refused:
      "Layanan tidak menerima ini. Yang Anda tulis masih ada di sini; coba lagi sebentar lagi.",
    noAddress: "Tombol ini tidak menuju alamat web.",
  },
  th: {
    title: "แบ่งปันแนวปฏิบัติที่มีแนวโน้มดี",
    language: "ภาษา",
    loading: "กำลังโหลดแบบฟอร์ม …",
    sending: "โปรดรอสักครู่ …",
    unreachable: "ระบบไม่ตอบ สิ่งที่คุณเขียนยังอยู่ที่นี่ โปรดลองอีกครั้งในอีกสักครู่",
    refused: "ระบบไม่รับข้อมูลนี้ สิ่งที่คุณเขียนยังอยู่ที่นี่ โปรดลองอีกครั้งในอีกสักครู่",
    noAddress: "ปุ่มนี้ไม่ได้นำไปยังที่อยู่เว็บ",
  },
  vi: {
    title: "Chia sẻ một thực hành hứa hẹn",
    language: "Ngôn ngữ",
    loading: "Đang tải biểu mẫu …",
    sending: "Vui lòng chờ …",
    unreachable: "Dịch vụ không trả lời. Những gì bạn viết vẫn còn đây; hãy thử lại sau giây lát.",
    refused:
      "Dịch vụ không nhận nội dung này. Những gì bạn viết vẫn còn đây; hãy thử lại sau giây lát.",
    noAddress: "Nút này không dẫn đến địa chỉ web nào.",
  },
};

export const wordsIn = (language: Language): PageWords => words[language];

export function asLanguage(name: string): Language {
  const short = name.slice(0, 2).toLowerCase();
  return short in languages ? (short as Language) : "en";
}
