using TipEngage.Tests.Understanding.Statements;
using TipEngage.Understanding;
using TipEngage.Understanding.Requests;

namespace TipEngage.Tests.Understanding.Digests;

/// <summary>How people ask for a pause, and say when it ends, in four languages.</summary>
public sealed class DigestPauseSentenceTests
{
    [Theory]
    [InlineData("pause the digest until firday", "firday")]
    [InlineData("pause the digest until the meeting", "the meeting")]
    [InlineData("jeda ringkasan mingguan sampai snein", "snein")]
    [InlineData("พักสรุปรายสัปดาห์จนถึงวันสุก", "วันสุก")]
    [InlineData("พักสรุปรายสัปดาห์ถึงวันสุก", "วันสุก")]
    [InlineData("tạm dừng bản tin tuần cho đến thứ saau", "thu saau")]
    [InlineData("tạm dừng bản tin tuần đến t9", "t9")]
    [InlineData("pause for two wekes", "two wekes")]
    [InlineData("pause the digest two wekes", "two wekes")]
    [InlineData("pause the digest for a wek", "a wek")]
    [InlineData("pause the digest for three moths", "three moths")]
    [InlineData("pause the digest for the holidays", "the holidays")]
    [InlineData("pause the digest in february", "february")]
    [InlineData("pause the digest next week", "next week")]
    [InlineData("pause the digest until the end of february", "the end of february")]
    [InlineData("pause the digest until friday after next", "friday after next")]
    [InlineData("pause the digest until febuary", "febuary")]
    [InlineData("pause the digest until 32 may", "32 may")]
    [InlineData("pause the digest until feb 30", "feb 30")]
    [InlineData("pause the digest until 2018-02-30", "2018-02-30")]
    [InlineData("jeda ringkasan dua mingu", "dua mingu")]
    [InlineData("jeda ringkasan selama dua mingggu", "dua mingggu")]
    [InlineData("jeda ringkasan mingguan sampai jumaat depan", "jumaat depan")]
    [InlineData("jeda ringkasan mingguan sampai jumat minggu depan", "jumat minggu depan")]
    [InlineData("พักสรุปสองสัปดา", "สองสัปดา")]
    [InlineData("พักสรุปเป็นเวลาสองอาทิต", "สองอาทิต")]
    [InlineData("พักสรุปถึงกุมภาพัน", "กุมภาพัน")]
    [InlineData("พักสรุปถึงเดือนหน้า", "เดือนหน้า")]
    [InlineData("tạm dừng bản tin hai tun", "hai tun")]
    [InlineData("tạm dừng bản tin đến tháng 13", "thang 13")]
    [InlineData("tạm dừng bản tin đến thứ hai tuần sau", "thu hai tuan sau")]
    [InlineData("tạm dừng bản tin đến ngày mai", "ngay mai")]
    public void An_end_of_a_pause_that_is_not_known_is_told_as_it_was_typed(string text, string typed)
    {
        var request = Read(text);

        (request.Wish, request.Until, request.UnknownDay).ShouldBe((DigestWish.Pause, null, typed));
    }

    [Theory]
    [InlineData("pause the digest until further notice")]
    [InlineData("pause the digest until I resume it")]
    [InlineData("jeda ringkasan mingguan sampai saya lanjutkan")]
    [InlineData("jeda ringkasan mingguan sampai pemberitahuan lebih lanjut")]
    [InlineData("tạm dừng gửi bản tin tuần đến kênh này")]
    [InlineData("พักส่งสรุปรายสัปดาห์ถึงเรา")]
    [InlineData("pause the digest until Friday")]
    [InlineData("pause the digest for now")]
    [InlineData("pause the digest for a while")]
    [InlineData("pause the digest for this channel")]
    [InlineData("pause the digest in this channel")]
    [InlineData("jeda ringkasan untuk sementara")]
    [InlineData("jeda ringkasan untuk kanal ini")]
    [InlineData("พักสรุปชั่วคราว")]
    [InlineData("พักสรุปในช่องนี้")]
    [InlineData("tạm dừng bản tin trong kênh này")]
    public void A_pause_whose_end_is_known_or_open_asks_for_none(string text) => (Read(text).Wish, Read(text).UnknownDay).ShouldBe((DigestWish.Pause, null));

    [Theory]
    [InlineData("mute the weekly summary until february", "2019-02-01")]
    [InlineData("pause the digest for two weeks", "2018-03-21")]
    [InlineData("pause the digest until 2018-05-01", "2018-05-01")]
    [InlineData("pause the digest until Friday", "2018-03-09")]
    [InlineData("pause the digest until next wednesday", "2018-03-14")]
    [InlineData("jeda ringkasan mingguan sampai hari Senin", "2018-03-12")]
    [InlineData("tạm dừng bản tin tuần đến thứ sáu", "2018-03-09")]
    [InlineData("pause the Monday digest", null)]
    [InlineData("jeda rangkuman sampai maret", "2019-03-01")]
    [InlineData("jeda ringkasan mingguan 3 minggu", "2018-03-28")]
    [InlineData("tạm dừng bản tin tuần đến tháng 5", "2018-05-01")]
    [InlineData("tạm dừng bản tin tuần hai tuần", "2018-03-21")]
    [InlineData("พักสรุปรายสัปดาห์สองสัปดาห์", "2018-03-21")]
    [InlineData("พักสรุปรายสัปดาห์ 3 อาทิตย์", "2018-03-28")]
    [InlineData("pause for two weeks", "2018-03-21")]
    [InlineData("pause the digest for 10 days", "2018-03-17")]
    [InlineData("pause the digest for a month", "2018-04-07")]
    [InlineData("pause the digest until nex friday", "2018-03-09")]
    [InlineData("pause the digest untill friday", "2018-03-09")]
    [InlineData("pause the digest until 5 may", "2018-05-05")]
    [InlineData("pause the digest until May 5th", "2018-05-05")]
    [InlineData("pause the digest until the 3rd of march", "2019-03-03")]
    [InlineData("pause the digest until february 2027", "2027-02-01")]
    [InlineData("pause the digest until feb 29", "2020-02-29")]
    [InlineData("jeda ringkasan selama sebulan", "2018-04-07")]
    [InlineData("jeda ringkasan selama 10 hari", "2018-03-17")]
    [InlineData("jeda ringkasan sampe jumat", "2018-03-09")]
    [InlineData("jeda ringkasan sampai 5 mei", "2018-05-05")]
    [InlineData("พักสรุปสองเดือน", "2018-05-07")]
    [InlineData("พักสรุป 10 วัน", "2018-03-17")]
    [InlineData("พักสรุปถึง 5 พฤษภาคม 2570", "2027-05-05")]
    [InlineData("tạm dừng bản tin 10 ngày", "2018-03-17")]
    [InlineData("tạm dừng bản tin hai tháng", "2018-05-07")]
    [InlineData("tạm dừng bản tin đến ngày 5 tháng 5", "2018-05-05")]
    [InlineData("pause the digest", null)]
    public void The_end_of_a_pause_is_found(string text, string? until)
    {
        var request = Read(text);

        request.Wish.ShouldBe(DigestWish.Pause);
        request.Until?.After(LabelledStatement.Today)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(until);
        (request.Until is null).ShouldBe(until is null);
    }

    private static DigestRequest Read(string text)
    {
        var call = LabelledStatement.Understand(text);
        call.Name.ShouldBe(Commands.Digest, text);
        return DigestRequest.Read(call.Arguments);
    }
}
