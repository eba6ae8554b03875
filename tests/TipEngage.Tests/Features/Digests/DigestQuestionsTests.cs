using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>What of a sentence about a digest is in doubt is asked after, and nothing is changed.</summary>
public sealed class DigestQuestionsTests : DigestAnswerTests
{
    [Theory]
    [InlineData("digest thu 08:30 Asia/Bangkok", "thu")]
    [InlineData("digest monday tuesday 08:30 Asia/Bangkok", "monday, tuesday")]
    public async Task A_day_that_can_be_several_is_asked_after_once_and_the_rest_is_kept(string text, string typed)
    {
        var question = (await AskAsync(text)).Card();

        question.Lines().ShouldContain($"\"{typed}\" can be more than one day. On which day is the digest to come? Choose one, or write it in full. Nothing was changed yet.");
        question["lang"]!.GetValue<string>().ShouldBe("en");
        question.Objects().Single(one => $"{one["id"]}" is "day")["isRequired"]!.GetValue<bool>().ShouldBeTrue();
        (await AskAsync("digest")).Message!.Summary.ShouldStartWith("No weekly digest is set here.");
        var data = question["actions"]!.AsArray().Single()!["data"]!.AsObject();
        data["day"] = "Thursday";
        (await Bot.PressAsync("digests.set", data.ToJsonString()))["value"]!.Lines().ShouldContain("Every Thursday at 08:30, by the clocks of Asia/Bangkok");
    }

    [Theory]
    [InlineData("digest funday 08:30 Asia/Bangkok", "I know no day of the week \"funday\". On which day is the digest to come? Choose one, or write it in full. Nothing was changed yet.")]
    [InlineData("ringkasan mingguan hari selas jam 8.30 WIB", "Saya tidak mengenal hari \"hari selas\". Pada hari apa ringkasan harus datang? Pilih satu, atau tulis lengkap. Belum ada yang diubah.")]
    [InlineData("ส่งสรุปรายสัปดาห์ทุกวันจัน 08:30 เวลาไทย", "บอตไม่รู้จักวัน \"วันจัน\" ต้องการให้สรุปมาวันไหน โปรดเลือกหนึ่งวัน หรือพิมพ์ชื่อวันให้เต็ม ยังไม่มีการเปลี่ยนแปลงใด")]
    [InlineData("bản tin tuần t9 8h30 hà nội", "Tôi không biết ngày \"t9\" trong tuần. Bản tin cần đến vào ngày nào? Hãy chọn một ngày, hoặc viết đầy đủ. Chưa có gì thay đổi.")]
    public async Task A_day_that_there_is_not_is_asked_after_and_nothing_is_set(string text, string sentence)
    {
        var question = (await AskAsync(text)).Card();

        question.Lines().ShouldContain(sentence);
        (await AskAsync("digest")).Message!.Summary.ShouldStartWith("No weekly digest is set here.");
    }

    [Theory]
    [InlineData("digest every day at 08:30", "A digest comes once a week: more or less often is not possible. On which day is it to come each week? Choose one. Nothing was changed yet.")]
    [InlineData("ringkasan mingguan setiap hari jam 8.30", "Ringkasan datang sekali seminggu: lebih sering atau lebih jarang tidak bisa. Pada hari apa ringkasan harus datang setiap minggu? Pilih satu. Belum ada yang diubah.")]
    [InlineData("ส่งสรุปรายสัปดาห์ทุกวัน 08:30", "สรุปจะมาสัปดาห์ละครั้งเท่านั้น ตั้งให้ถี่หรือห่างกว่านี้ไม่ได้ ต้องการให้มาวันไหนของทุกสัปดาห์ โปรดเลือกหนึ่งวัน ยังไม่มีการเปลี่ยนแปลงใด")]
    [InlineData("gửi bản tin tuần mỗi ngày lúc 8h30", "Bản tin đến mỗi tuần một lần: không thể dày hơn hay thưa hơn. Bản tin cần đến vào ngày nào mỗi tuần? Hãy chọn một ngày. Chưa có gì thay đổi.")]
    public async Task A_digest_that_is_wanted_each_day_is_asked_after_its_one_day(string text, string sentence)
    {
        var question = (await AskAsync(text)).Card();

        question.Lines().ShouldContain(sentence);
        (await AskAsync("digest")).Message!.Summary.ShouldStartWith("No weekly digest is set here.");
        var data = question["actions"]!.AsArray().Single()!["data"]!.AsObject();
        data["day"] = "Thursday";
        (await Bot.PressAsync("digests.set", data.ToJsonString()))["value"]!.ToJsonString().ShouldContain("08:30");
    }

    [Theory]
    [InlineData("pause the digest until firday", "I do not know until when \"firday\" is.")]
    [InlineData("jeda ringkasan mingguan sampai snein", "Saya tidak tahu sampai kapan \"snein\" itu.")]
    [InlineData("พักสรุปรายสัปดาห์จนถึงวันสุก", "บอตไม่ทราบว่า \"วันสุก\" คือถึงเมื่อใด")]
    [InlineData("tạm dừng bản tin tuần đến t9", "Tôi không biết \"t9\" là đến khi nào.")]
    public async Task A_pause_until_what_is_no_day_is_asked_after_and_not_begun(string text, string sentence)
    {
        await AskAsync("digest monday 08:30 Asia/Bangkok");

        var question = (await AskAsync(text)).Card();

        question.Lines().ShouldContain(line => line.StartsWith(sentence, StringComparison.Ordinal));
        (await AskAsync("digest")).Card().Lines().ShouldNotContain(line => line.StartsWith("Paused", StringComparison.Ordinal));
        var button = question["actions"]!.AsArray().Single()!;
        var data = button["data"]!.AsObject();
        data["day"] = "Friday";
        await Bot.PressAsync($"{button["verb"]}", data.ToJsonString());
        (await AskAsync("digest")).Card().Lines().ShouldContain("Paused until 2 Mar 2018.");
    }
}
