using TipEngage.Tests.Understanding.Statements;
using TipEngage.Understanding;
using TipEngage.Understanding.Requests;

namespace TipEngage.Tests.Understanding.Digests;

/// <summary>How people ask for a digest, in four languages.</summary>
public sealed class DigestSentenceTests
{
    [Theory]
    [InlineData("digest monday 09:00 Asia/Bangkok", DayOfWeek.Monday, "09:00", "Asia/Bangkok")]
    [InlineData("DIGEST MONDAY 09:00 asia/bangkok", DayOfWeek.Monday, "09:00", "Asia/Bangkok")]
    [InlineData("subscribe this channel to the weekly digest, mondays 9am Suva time", DayOfWeek.Monday, "09:00", "Pacific/Fiji")]
    [InlineData("send the digest on Tuesdays at 3 pm, Kathmandu", DayOfWeek.Tuesday, "15:00", "Asia/Kathmandu")]
    [InlineData("digest sun 8.30 Asia/Dhaka", DayOfWeek.Sunday, "08:30", "Asia/Dhaka")]
    [InlineData("digest friday 12 am", DayOfWeek.Friday, "00:00", null)]
    [InlineData("digest monday 25:00", DayOfWeek.Monday, "25:00", null)]
    [InlineData("digest monday 09:00 Mars/Olympus", DayOfWeek.Monday, "09:00", "Mars/Olympus")]
    [InlineData("kirim ringkasan mingguan setiap senin pukul 9 WIB", DayOfWeek.Monday, "09:00", "Asia/Jakarta")]
    [InlineData("langganan ringkasan mingguan hari minggu jam 7.30 WITA", DayOfWeek.Sunday, "07:30", "Asia/Makassar")]
    [InlineData("สมัครรับสรุปรายสัปดาห์ ทุกวันจันทร์ 9 โมง เวลากรุงเทพ", DayOfWeek.Monday, "09:00", "Asia/Bangkok")]
    [InlineData("ส่งสรุปรายสัปดาห์ทุกวันพฤหัสบดี ๑๔:๓๐", DayOfWeek.Thursday, "14:30", null)]
    [InlineData("ส่งสรุปรายสัปดาห์ทุกวันพฤหัส บ่าย 2 โมง", DayOfWeek.Thursday, "14:00", null)]
    [InlineData("dang ky ban tin tuan thu 3 9h30 ha noi", DayOfWeek.Tuesday, "09:30", "Asia/Ho_Chi_Minh")]
    [InlineData("gửi bản tin tuần vào chủ nhật 8h tối", DayOfWeek.Sunday, "20:00", null)]
    [InlineData("set the digest for Monday at 9 am, Bangkok time", DayOfWeek.Monday, "09:00", "Asia/Bangkok")]
    [InlineData("could you send us the weekly digest each Friday 16:30 Auckland", DayOfWeek.Friday, "16:30", "Pacific/Auckland")]
    [InlineData("ringkasan mingguan tiap Jumat jam 3 sore waktu Jakarta", DayOfWeek.Friday, "15:00", "Asia/Jakarta")]
    [InlineData("tolong kirim rangkuman mingguan hari Rabu pukul 08.00 WIT", DayOfWeek.Wednesday, "08:00", "Asia/Jayapura")]
    [InlineData("ตั้งสรุปรายสัปดาห์ทุกวันศุกร์ 15:00 เวลาไทย", DayOfWeek.Friday, "15:00", "Asia/Bangkok")]
    [InlineData("ขอสรุปรายสัปดาห์วันจันทร์ 9 โมงเช้า", DayOfWeek.Monday, "09:00", null)]
    [InlineData("bản tin hằng tuần thứ hai 09:00 Asia/Ho_Chi_Minh", DayOfWeek.Monday, "09:00", "Asia/Ho_Chi_Minh")]
    [InlineData("gửi bản tin hằng tuần vào 9 giờ sáng thứ hai, giờ Hà Nội", DayOfWeek.Monday, "09:00", "Asia/Ho_Chi_Minh")]
    [InlineData("đặt bản tin tuần vào thứ năm lúc 15:00", DayOfWeek.Thursday, "15:00", null)]
    [InlineData("bản tin hàng tuần sáng thứ tư 8h30", DayOfWeek.Wednesday, "08:30", null)]
    [InlineData("bản tin tuần thứ tư lúc 8h30", DayOfWeek.Wednesday, "08:30", null)]
    public void When_it_is_to_come_is_found_however_it_is_said(string text, DayOfWeek day, string time, string? zone)
    {
        var request = Read(text);

        request.ShouldBe(new DigestRequest(DigestWish.Set, day, time, zone));
    }

    [Theory]
    [InlineData("ringkasan mingguan hari jumat jam 9", "ringkasan mingguan hari jum'at jam 9", DayOfWeek.Friday)]
    [InlineData("ringkasan mingguan hari minggu jam 9", "ringkasan mingguan hari ahad jam 9", DayOfWeek.Sunday)]
    [InlineData("สรุปรายสัปดาห์วันพฤหัสบดี 09:00", "สรุปรายสัปดาห์วันพฤหัส 09:00", DayOfWeek.Thursday)]
    [InlineData("bản tin tuần thứ hai 09:00", "ban tin tuan thu 2 09:00", DayOfWeek.Monday)]
    [InlineData("bản tin tuần chủ nhật 09:00", "bản tin tuần CN 09:00", DayOfWeek.Sunday)]
    [InlineData("digest tuesday 09:00", "digest tues 09:00", DayOfWeek.Tuesday)]
    public void A_day_that_a_language_spells_two_ways_is_one_day(string one, string other, DayOfWeek day) =>
        (Read(one).Day, Read(other).Day).ShouldBe((day, day));

    [Theory]
    [InlineData("digest thu 09:00", "thu")]
    [InlineData("digest THU 2:30 Asia/Bangkok", "thu")]
    [InlineData("digest thu 3pm", "thu")]
    [InlineData("digest thu", "thu")]
    [InlineData("gửi bản tin tuần vào thứ lúc 15:00", "thứ")]
    [InlineData("ban tin tuan thu 9h30", "thu")]
    [InlineData("kirim ringkasan mingguan setiap minggu jam 9", "minggu")]
    [InlineData("ส่งสรุปรายสัปดาห์อาทิตย์ 09:00", "อาทิตย์")]
    [InlineData("move the digest from monday to tuesday", "monday, tuesday")]
    [InlineData("ringkasan mingguan senin atau selasa jam 9", "senin, selasa")]
    public void A_day_that_can_be_several_is_none(string text, string typed)
    {
        var request = Read(text);

        (request.Wish, request.Day, request.UnclearDay).ShouldBe((DigestWish.Set, null, typed));
    }

    [Theory]
    [InlineData("gửi thư bản tin tuần 9h30", "Set")]
    [InlineData("bản tin tuần gửi vào thứ mấy?", "Show")]
    [InlineData("ringkasan mingguan minggu ini", "Show")]
    [InlineData("kirim ringkasan mingguan minggu ini sekarang", "Now")]
    [InlineData("ส่งสรุปรายสัปดาห์ทุกอาทิตย์ 09:00", "Set")]
    [InlineData("digest thursday 2:30", "Set")]
    [InlineData("ban tin tuan thu 5 2:30", "Set")]
    [InlineData("bản tin tuần T5 14h", "Set")]
    public void What_only_looks_like_such_a_day_is_none(string text, string wish) => ($"{Read(text).Wish}", Read(text).UnclearDay).ShouldBe((wish, null));

    [Theory]
    [InlineData("digest funday 09:00", "funday")]
    [InlineData("digest mondya 09:00 Asia/Bangkok", "mondya")]
    [InlineData("send the digest on wendsday at 9 am", "wendsday")]
    [InlineData("subscribe this channel to the weekly digest on tusdays", "tusdays")]
    [InlineData("digest someday 09:00", "someday")]
    [InlineData("digest blorp 09:00", "blorp")]
    [InlineData("kirim ringkasan mingguan setiap snein pukul 9 WIB", "snein")]
    [InlineData("ringkasan mingguan hari selas jam 9", "hari selas")]
    [InlineData("ringkasan mingguan hari mingu jam 9", "hari mingu")]
    [InlineData("ส่งสรุปรายสัปดาห์ทุกวันจัน 09:00", "วันจัน")]
    [InlineData("ตั้งสรุปรายสัปดาห์วันพุท 15:00", "วันพุท")]
    [InlineData("bản tin tuần T9 14h", "t9")]
    [InlineData("gửi bản tin tuần vào chủ nhạtt 8h tối", "chu nhatt")]
    public void A_day_that_there_is_not_is_none_and_told_as_it_was_typed(string text, string typed)
    {
        var request = Read(text);

        (request.Wish, request.Day, request.UnclearDay, request.UnknownDay).ShouldBe((DigestWish.Set, null, null, typed));
    }

    [Theory]
    [InlineData("digest at 09:00")]
    [InlineData("digest bangkok 09:00")]
    [InlineData("kirim ringkasan mingguan ke kami jam 9")]
    [InlineData("ringkasan mingguan setiap hari kerja pertama jam 9")]
    [InlineData("ส่งสรุปรายสัปดาห์ตอนกลางวัน 12:00")]
    [InlineData("gửi bản tin tuần cho chủ tịch lúc 15:00")]
    [InlineData("set the weekly digest to 10:30, Suva time")]
    [InlineData("send the weekly summary to our team at 9 am")]
    [InlineData("sign me up for the weekly digest")]
    public void What_is_no_day_and_stands_for_none_is_not_asked_after(string text) => (Read(text).Wish, Read(text).UnknownDay).ShouldBe((DigestWish.Set, null));

    [Theory]
    [InlineData("ringkasan mingguan hari senen jam 9", DayOfWeek.Monday)]
    [InlineData("ringkasan mingguan hari rebo jam 9", DayOfWeek.Wednesday)]
    [InlineData("ringkasan mingguan tiap kemis jam 9", DayOfWeek.Thursday)]
    [InlineData("ringkasan mingguan tiap saptu jam 9", DayOfWeek.Saturday)]
    [InlineData("bản tin tuần chúa nhật 09:00", DayOfWeek.Sunday)]
    public void A_day_as_people_write_it_is_known(string text, DayOfWeek day) => Read(text).Day.ShouldBe(day);

    [Theory]
    [InlineData("digest", "Show")]
    [InlineData("when does the digest come?", "Show")]
    [InlineData("weekly digest", "Show")]
    [InlineData("sign me up for the weekly digest", "Set")]
    [InlineData("stop the digest", "Stop")]
    [InlineData("unsubscribe from the digest", "Stop")]
    [InlineData("pause the digest", "Pause")]
    [InlineData("resume the digest", "Resume")]
    [InlineData("preview the digest", "Preview")]
    [InlineData("send the digest now", "Now")]
    [InlineData("show the digest deliveries", "Report")]
    [InlineData("hentikan ringkasan mingguan", "Stop")]
    [InlineData("jeda ringkasan mingguan", "Pause")]
    [InlineData("lanjutkan ringkasan mingguan", "Resume")]
    [InlineData("kirim ringkasan mingguan sekarang", "Now")]
    [InlineData("pratinjau ringkasan mingguan", "Preview")]
    [InlineData("หยุดส่งสรุปรายสัปดาห์", "Stop")]
    [InlineData("ส่งสรุปรายสัปดาห์ตอนนี้", "Now")]
    [InlineData("ดูตัวอย่างสรุปรายสัปดาห์", "Preview")]
    [InlineData("ngừng gửi bản tin hằng tuần cho tôi", "Stop")]
    [InlineData("tạm dừng bản tin tuần", "Pause")]
    [InlineData("tiếp tục gửi bản tin tuần", "Resume")]
    [InlineData("gửi bản tin tuần ngay bây giờ", "Now")]
    [InlineData("xem trước bản tin tuần", "Preview")]
    [InlineData("xem trước bản tin", "Preview")]
    [InlineData("pratinjau ringkasan", "Preview")]
    [InlineData("tampilkan pengiriman ringkasan", "Report")]
    public void What_is_wanted_is_found(string text, string wish) => $"{Read(text).Wish}".ShouldBe(wish);

    [Theory]
    [InlineData("send me the digest in thai", "th")]
    [InlineData("weekly digest in vietnamese please", "vi")]
    public void A_language_is_set(string text, string language) => Read(text).ShouldBe(new DigestRequest(DigestWish.Set, Language: language));

    [Theory]
    [InlineData("lanjutkan ringkasan", "Resume")]
    [InlineData("teruskan ringkasan", "Resume")]
    [InlineData("resume the summary", "Resume")]
    [InlineData("tiếp tục bản tin", "Resume")]
    [InlineData("pratinjau ringkasan", "Preview")]
    [InlineData("ดูตัวอย่างสรุป", "Preview")]
    [InlineData("xem trước bản tin", "Preview")]
    [InlineData("stop the summary", "Stop")]
    [InlineData("หยุดส่งสรุป", "Stop")]
    [InlineData("ngừng gửi bản tin", "Stop")]
    [InlineData("jeda ringkasan", "Pause")]
    public void One_word_for_a_summary_is_enough_to_change_the_digest(string text, string wish)
    {
        var call = LabelledStatement.Understand(text);

        call.Name.ShouldBe(Commands.Digest, text);
        $"{DigestRequest.Read(call.Arguments).Wish}".ShouldBe(wish);
    }

    [Theory]
    [InlineData("summary of item 4")]
    [InlineData("ringkasan butir 4a")]
    [InlineData("continue with the summary of item 4")]
    public void A_summary_of_an_item_is_no_digest(string text) => LabelledStatement.Understand(text).Name.ShouldNotBe(Commands.Digest);

    private static DigestRequest Read(string text)
    {
        var call = LabelledStatement.Understand(text);
        call.Name.ShouldBe(Commands.Digest, text);
        return DigestRequest.Read(call.Arguments);
    }
}
