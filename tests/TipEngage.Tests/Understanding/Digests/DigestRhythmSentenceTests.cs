using TipEngage.Tests.Understanding.Statements;
using TipEngage.Understanding;
using TipEngage.Understanding.Requests;

namespace TipEngage.Tests.Understanding.Digests;

/// <summary>How people say that a digest is to come more or less often than it can, in four languages.</summary>
public sealed class DigestRhythmSentenceTests
{
    [Theory]
    [InlineData("digest every day at 9:00")]
    [InlineData("digest daily 09:00 Asia/Bangkok")]
    [InlineData("daily digest please")]
    [InlineData("digest on weekdays")]
    [InlineData("digest every hour")]
    [InlineData("kirim ringkasan setiap hari")]
    [InlineData("ringkasan harian")]
    [InlineData("ส่งสรุปทุกวัน")]
    [InlineData("ส่งสรุปวันละครั้ง")]
    [InlineData("gửi bản tin hằng ngày")]
    [InlineData("bản tin hàng ngày")]
    [InlineData("ban tin hang ngay")]
    [InlineData("gửi bản tin mỗi ngày")]
    [InlineData("send the digest everyday at 9 am")]
    [InlineData("send the digest every weekday at 9 am")]
    [InlineData("send the digest every month at 9 am")]
    [InlineData("kirim ringkasan mingguan setiap hari pukul 9 WIB")]
    [InlineData("kirim ringkasan mingguan tiap hari jam 9")]
    [InlineData("ส่งสรุปรายสัปดาห์ทุกวัน 9 โมงเช้า")]
    [InlineData("ส่งสรุปรายสัปดาห์ทุกวันเวลา 09:00")]
    [InlineData("gửi bản tin tuần mỗi ngày lúc 9 giờ")]
    [InlineData("kirim ringkasan harian pukul 9")]
    [InlineData("ส่งสรุปรายวัน 09:00")]
    public void What_does_not_come_weekly_is_told_so(string text)
    {
        var request = Read(text);

        (request.Wish, request.Day, request.UnknownDay, request.IsNotWeekly).ShouldBe((DigestWish.Set, null, null, true));
    }

    [Theory]
    [InlineData("digest every other monday 09:00", "Monday")]
    [InlineData("send the digest every second monday at 9", "Monday")]
    [InlineData("digest every 2 weeks on monday", "Monday")]
    [InlineData("can I get the digest every two weeks", "")]
    [InlineData("digest fortnightly", "")]
    [InlineData("digest bi-weekly", "")]
    [InlineData("digest monthly", "")]
    [InlineData("digest on the first monday of the month", "Monday")]
    [InlineData("digest twice a week", "")]
    [InlineData("digest quarterly", "")]
    [InlineData("kirim ringkasan setiap dua minggu sekali hari senin jam 9", "Monday")]
    [InlineData("ringkasan 2 minggu sekali", "")]
    [InlineData("ringkasan dwimingguan hari senin", "Monday")]
    [InlineData("ringkasan mingguan selang seminggu", "")]
    [InlineData("kirim ringkasan setiap bulan", "")]
    [InlineData("ringkasan sebulan sekali", "")]
    [InlineData("ส่งสรุปวันจันทร์เว้นจันทร์", "Monday")]
    [InlineData("ส่งสรุปทุก ๒ สัปดาห์", "")]
    [InlineData("ส่งสรุปสัปดาห์เว้นสัปดาห์", "")]
    [InlineData("ส่งสรุปรายปักษ์", "")]
    [InlineData("ส่งสรุปเดือนละครั้ง", "")]
    [InlineData("ส่งสรุปสัปดาห์ละสองครั้ง", "")]
    [InlineData("gửi bản tin hai tuần một lần vào thứ hai", "Monday")]
    [InlineData("bản tin 2 tuần một lần", "")]
    [InlineData("gửi bản tin thứ hai cách tuần", "Monday")]
    [InlineData("gửi bản tin hằng tháng", "")]
    [InlineData("bản tin mỗi tháng một lần", "")]
    [InlineData("ringkasan setiap senin kedua", "Monday")]
    [InlineData("kirim ringkasan setiap hari senin ketiga jam 9", "Monday")]
    [InlineData("kirim ringkasan tiap senin ke-2 pukul 9", "Monday")]
    [InlineData("ringkasan senin pertama dan ketiga", "Monday")]
    [InlineData("ringkasan setiap senin terakhir", "Monday")]
    [InlineData("kirim ringkasan setiap minggu kedua", "")]
    [InlineData("ringkasan selang-seling setiap senin", "Monday")]
    [InlineData("digest on the second monday", "Monday")]
    [InlineData("digest on the last friday", "Friday")]
    [InlineData("digest every monday, but only every other week", "Monday")]
    [InlineData("digest on alternate mondays", "Monday")]
    [InlineData("digest each second monday", "Monday")]
    [InlineData("ส่งสรุปทุกวันจันทร์ที่สอง", "Monday")]
    [InlineData("ส่งสรุปทุกวันจันทร์ที่ 2", "Monday")]
    [InlineData("ส่งสรุปวันจันทร์แรกของเดือน", "Monday")]
    [InlineData("ส่งสรุปทุกวันศุกร์สุดท้าย", "Friday")]
    [InlineData("gửi bản tin thứ hai đầu tiên của tháng", "Monday")]
    [InlineData("gửi bản tin mỗi thứ hai thứ hai của tháng", "Monday")]
    [InlineData("gửi bản tin vào thứ sáu cuối cùng", "Friday")]
    [InlineData("gửi bản tin thứ hai của tuần thứ hai", "Monday")]
    [InlineData("gửi bản tin thứ hai tuần cách tuần", "Monday")]
    [InlineData("gửi bản tin hai lần một tuần", "")]
    public void What_is_to_come_more_or_less_often_is_not_taken_for_weekly_whatever_day_it_names(string text, string day)
    {
        var request = Read(text);

        (request.Wish, $"{request.Day}", request.IsNotWeekly).ShouldBe((DigestWish.Set, day, true));
    }

    [Theory]
    [InlineData("digest every monday at 9:00")]
    [InlineData("kirim ringkasan mingguan setiap hari senin pukul 9")]
    [InlineData("ส่งสรุปรายสัปดาห์ทุกวันจันทร์ 09:00")]
    [InlineData("ส่งสรุปรายสัปดาห์ทุกวันจัน 09:00")]
    [InlineData("gửi bản tin hằng tuần thứ hai lúc 9h")]
    [InlineData("digest at 09:00")]
    [InlineData("digest each week on monday")]
    [InlineData("digest once a week on monday")]
    [InlineData("kirim ringkasan mingguan sekali seminggu hari senin")]
    [InlineData("ส่งสรุปทุกสัปดาห์วันจันทร์")]
    [InlineData("ส่งสรุปรายสัปดาห์ทุกวันจันทร์ ยกเว้นวันหยุด")]
    [InlineData("gửi bản tin mỗi tuần vào thứ hai")]
    [InlineData("gửi bản tin thứ hai hằng tuần")]
    [InlineData("digest on monday at the second hour 09:00")]
    [InlineData("kirim ringkasan hari senin jam 9 untuk kanal kedua")]
    [InlineData("ส่งสรุปวันจันทร์ที่ 09:00")]
    [InlineData("ส่งสรุปทุกวันจันทร์ที่กรุงเทพ 09:00")]
    [InlineData("gửi bản tin thứ hai lúc 2 giờ chiều")]
    [InlineData("gửi bản tin thứ ba")]
    public void What_comes_weekly_is_not(string text) => (Read(text).Wish, Read(text).IsNotWeekly).ShouldBe((DigestWish.Set, false));

    private static DigestRequest Read(string text)
    {
        var call = LabelledStatement.Understand(text);
        call.Name.ShouldBe(Commands.Digest, text);
        return DigestRequest.Read(call.Arguments);
    }
}
