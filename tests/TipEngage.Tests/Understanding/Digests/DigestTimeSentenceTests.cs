using TipEngage.Tests.Understanding.Statements;
using TipEngage.Understanding;
using TipEngage.Understanding.Requests;

namespace TipEngage.Tests.Understanding.Digests;

/// <summary>Every day of the week with every way in which people say an hour, in four languages.</summary>
public sealed class DigestTimeSentenceTests
{
    private static readonly Dictionary<string, string[]> days = new()
    {
        ["en"] = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"],
        ["id"] = ["hari minggu", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu"],
        ["th"] = ["วันอาทิตย์", "วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันศุกร์", "วันเสาร์"],
        ["vi"] = ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"],
    };

    private static readonly Dictionary<string, string> sentences = new()
    {
        ["en"] = "send us the weekly digest every {0} {1}",
        ["id"] = "kirim ringkasan mingguan setiap {0} {1}",
        ["th"] = "ส่งสรุปรายสัปดาห์ทุก{0} {1}",
        ["vi"] = "gửi bản tin tuần vào {0} {1}",
    };

    [Theory]
    [InlineData("en", "at 9", "09:00")]
    [InlineData("en", "at 9am", "09:00")]
    [InlineData("en", "9.30", "09:30")]
    [InlineData("en", "4pm", "16:00")]
    [InlineData("en", "0900", "09:00")]
    [InlineData("en", "1630 hrs", "16:30")]
    [InlineData("en", "afternoon at 3", "15:00")]
    [InlineData("en", "9:30 pm", "21:30")]
    [InlineData("en", "at noon", "12:00")]
    [InlineData("en", "at 12 noon", "12:00")]
    [InlineData("en", "at midnight", "00:00")]
    [InlineData("en", "at 12 midnight", "00:00")]
    [InlineData("en", "at 12 am", "00:00")]
    [InlineData("en", "at 12 pm", "12:00")]
    [InlineData("en", "at nine", "09:00")]
    [InlineData("en", "at nine o'clock", "09:00")]
    [InlineData("en", "at nine thirty", "09:30")]
    [InlineData("en", "at half past nine", "09:30")]
    [InlineData("en", "at 3 in the afternoon", "15:00")]
    [InlineData("en", "at eight in the evening", "20:00")]
    [InlineData("en", "at 10 at night", "22:00")]
    [InlineData("id", "jam 9 pagi", "09:00")]
    [InlineData("id", "pukul 09.30 WIB", "09:30")]
    [InlineData("id", "jam sembilan", "09:00")]
    [InlineData("id", "pukul sembilan tiga puluh", "09:30")]
    [InlineData("id", "jam setengah sembilan", "08:30")]
    [InlineData("id", "jam 11 siang", "11:00")]
    [InlineData("id", "jam 12 siang", "12:00")]
    [InlineData("id", "jam 1 siang", "13:00")]
    [InlineData("id", "jam 3 sore", "15:00")]
    [InlineData("id", "jam 7 malam", "19:00")]
    [InlineData("id", "jam 12 malam", "00:00")]
    [InlineData("id", "tengah hari", "12:00")]
    [InlineData("id", "tengah malam", "00:00")]
    [InlineData("th", "เวลา 9 โมงเช้า", "09:00")]
    [InlineData("th", "09.30 น.", "09:30")]
    [InlineData("th", "เก้าโมงเช้า", "09:00")]
    [InlineData("th", "9 โมงครึ่ง", "09:30")]
    [InlineData("th", "9 โมง 15", "09:15")]
    [InlineData("th", "สิบเอ็ดโมง", "11:00")]
    [InlineData("th", "บ่ายโมง", "13:00")]
    [InlineData("th", "บ่ายสองโมง", "14:00")]
    [InlineData("th", "5 โมงเย็น", "17:00")]
    [InlineData("th", "2 ทุ่ม", "20:00")]
    [InlineData("th", "สองทุ่มครึ่ง", "20:30")]
    [InlineData("th", "ตีห้า", "05:00")]
    [InlineData("th", "ตอนเที่ยง", "12:00")]
    [InlineData("th", "เที่ยงครึ่ง", "12:30")]
    [InlineData("th", "เที่ยงคืน", "00:00")]
    [InlineData("vi", "9 giờ sáng", "09:00")]
    [InlineData("vi", "lúc 9h30", "09:30")]
    [InlineData("vi", "lúc 9 giờ 30", "09:30")]
    [InlineData("vi", "lúc 9 giờ rưỡi", "09:30")]
    [InlineData("vi", "lúc chín giờ sáng", "09:00")]
    [InlineData("vi", "lúc chín giờ ba mươi", "09:30")]
    [InlineData("vi", "lúc tám rưỡi", "08:30")]
    [InlineData("vi", "hai giờ chiều", "14:00")]
    [InlineData("vi", "8 giờ tối", "20:00")]
    [InlineData("vi", "11 giờ đêm", "23:00")]
    [InlineData("vi", "12 giờ đêm", "00:00")]
    [InlineData("vi", "12 giờ trưa", "12:00")]
    [InlineData("vi", "1 giờ trưa", "13:00")]
    [InlineData("vi", "buổi trưa", "12:00")]
    [InlineData("vi", "nửa đêm", "00:00")]
    public void An_hour_is_found_beside_every_day(string language, string typed, string time)
    {
        foreach (var (day, name) in days[language].Index())
        {
            foreach (var sentence in (string[])[sentences[language], "digest {0} {1}"])
            {
                var text = string.Format(null, sentence, name, typed);
                var request = Read(text);

                (request.Wish, request.Day, request.UnclearDay, request.UnknownDay, request.Time).ShouldBe((DigestWish.Set, (DayOfWeek)day, null, null, time), text);
            }
        }
    }

    [Theory]
    [InlineData("digest monday at quarter to nine", "08:45")]
    [InlineData("digest monday at ten past 9", "09:10")]
    [InlineData("digest monday at twenty-five minutes past nine in the evening", "21:25")]
    [InlineData("digest monday at 5 to 12 at night", "23:55")]
    [InlineData("digest senin jam sembilan kurang seperempat", "08:45")]
    [InlineData("digest senin jam 3 lewat 5 menit sore", "15:05")]
    [InlineData("digest วันจันทร์ อีกสิบนาทีเก้าโมง", "08:50")]
    [InlineData("digest วันจันทร์ อีก 5 นาที 2 ทุ่ม", "19:55")]
    [InlineData("bản tin tuần thứ hai 9 giờ kém 10", "08:50")]
    [InlineData("bản tin tuần thứ hai chín giờ kém mười lăm tối", "20:45")]
    public void What_is_counted_to_or_from_an_hour_is_that_time(string text, string time) => Read(text).Time.ShouldBe(time);

    /// <summary>It is told again as no time of day, and nothing is set.</summary>
    [Theory]
    [InlineData("digest monday 24:00", "24:00")]
    [InlineData("digest monday 25:00", "25:00")]
    [InlineData("digest monday at quarter to 25", "quarter to 25")]
    public void What_is_no_hour_is_told_as_it_stands_there(string text, string time) => Read(text).Time.ShouldBe(time);

    [Theory]
    [InlineData("bản tin tuần thứ hai giờ hà nội")]
    [InlineData("digest monday for one of us")]
    [InlineData("digest monday, the fortnight's news")]
    [InlineData("digest monday 2018")]
    public void What_only_looks_like_an_hour_is_none(string text) => Read(text).Time.ShouldBeNull();

    private static DigestRequest Read(string text)
    {
        var call = LabelledStatement.Understand(text);
        call.Name.ShouldBe(Commands.Digest, text);
        return DigestRequest.Read(call.Arguments);
    }
}
