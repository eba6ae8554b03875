using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>Setting a digest by a sentence, by its form, and each thing that can be done about it in one step.</summary>
public sealed class DigestSettingsTests : IAsyncLifetime
{
    private AnswerBot? bot;

    private AnswerBot Bot => bot!;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync();

    public async ValueTask DisposeAsync() => await Bot.DisposeAsync();

    [Fact]
    public async Task A_sentence_sets_it_and_is_answered_with_the_next_three_runs()
    {
        var lines = (await AskAsync("digest monday 09:00 Asia/Bangkok")).Card().Lines();

        lines.ShouldContain("Done. The next digest comes on Monday 5 Mar 2018, 09:00 (UTC\\+07:00).");
        lines.ShouldContain("Every Monday at 09:00, by the clocks of Asia/Bangkok");
        lines.ShouldContain("Monday 12 Mar 2018, 09:00 (UTC\\+07:00)");
        lines.ShouldContain("Monday 19 Mar 2018, 09:00 (UTC\\+07:00)");
    }

    [Theory]
    [InlineData("Asia/Manila", "Asia/Manila")]
    [InlineData("Mars/Olympus", "Etc/UTC")]
    [InlineData(null, "Etc/UTC")]
    public async Task Where_no_zone_is_said_it_comes_by_the_clocks_of_whoever_sets_it_until_another_is(string? theirs, string zone)
    {
        (await FromAsync("digest on friday", theirs)).Card().Lines().ShouldContain($"Every Friday at 09:00, by the clocks of {zone}");

        (await FromAsync("digest on tuesday", "Asia/Dhaka")).Card().Lines().ShouldContain($"Every Tuesday at 09:00, by the clocks of {zone}");
    }

    [Fact]
    public async Task What_is_not_said_stays_as_it_was()
    {
        await AskAsync("digest monday 09:00 Asia/Bangkok");

        (await AskAsync("digest on tuesday")).Card().Lines().ShouldContain("Every Tuesday at 09:00, by the clocks of Asia/Bangkok");
    }

    [Theory]
    [InlineData("digest monday 25:00 Asia/Bangkok", "\"25:00\" is no time of day")]
    [InlineData("digest monday 09:75 Asia/Bangkok", "\"09:75\" is no time of day")]
    [InlineData("digest monday 09:00 Mars/Olympus", "I know no time zone \"Mars/Olympus\"")]
    public async Task What_makes_no_sense_is_answered_with_a_sentence_and_changes_nothing(string text, string sentence)
    {
        (await AskAsync(text)).Message!.Text.ShouldStartWith(sentence);

        (await AskAsync("digest")).Message!.Summary.ShouldStartWith("No weekly digest is set here.");
    }

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

    [Fact]
    public async Task The_form_comes_back_with_what_is_wrong_and_keeps_the_rest()
    {
        var card = (await Bot.PressAsync("digests.set", """{"day":"Sunday","time":"9 o'clock","zone":"Asia/Dhaka"}"""))["value"]!;

        card.Lines().ShouldContain("\"9 o'clock\" is no time of day. Write it with 24 hours, such as 09:00. Nothing was changed.");
        card.Objects().Single(one => $"{one["id"]}" is "day")["value"]!.GetValue<string>().ShouldBe("Sunday");
    }

    [Theory]
    [InlineData("a@b.org", "refused")]
    [InlineData("my friend is locked in a compound and they beat him", "referral")]
    public async Task What_may_not_be_taken_is_taken_out_of_the_form_and_the_rest_stays(string zone, string mark)
    {
        var card = (await Bot.PressAsync("digests.set", $$"""{"day":"Sunday","time":"8:30","zone":"{{zone}}","tlp":"Green"}"""))["value"]!;

        card.Marks().ShouldContain(mark);
        card.ToJsonString().ShouldNotContain(zone);
        card.Objects().Single(one => $"{one["id"]}" is "day")["value"]!.GetValue<string>().ShouldBe("Sunday");
        card.Objects().Single(one => $"{one["id"]}" is "time")["value"]!.GetValue<string>().ShouldBe("08:30");
        (await AskAsync("digest")).Message!.Summary.ShouldStartWith("No weekly digest is set here.");
    }

    [Fact]
    public async Task The_form_sets_all_of_it()
    {
        var card = (await Bot.PressAsync("digests.set", """{"day":"Sunday","time":"8:30","zone":"Asia/Dhaka","language":"en","blocks":"Changes,Events","tlp":"Green","always":"true"}"""))["value"]!;

        card.Lines().ShouldContain("Every Sunday at 08:30, by the clocks of Asia/Dhaka");
        card.Lines().ShouldContain("Comes every week, also when nothing changed");
        card.Lines().ShouldContain("What it holds: What changed, Events");
    }

    [Fact]
    public async Task The_form_chooses_themes_of_the_plan_and_all_of_them_are_none()
    {
        (await Bot.PressAsync("digests.set", """{"themes":"follow-the-money,no-such-theme"}"""))["value"]!.Lines().ShouldContain("Themes: Following the Money in TIP Cases");

        var form = (await Bot.PressAsync("digests.show", """{"form":true}"""))["value"]!.Objects().Single(one => $"{one["id"]}" is "themes");
        form["value"]!.GetValue<string>().ShouldBe("follow-the-money");
        var all = string.Join(',', form["choices"]!.AsArray().Select(choice => $"{choice!["value"]}"));
        (await Bot.PressAsync("digests.set", $$"""{"themes":"{{all}}"}"""))["value"]!.Lines().ShouldNotContain(line => line.StartsWith("Themes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_paused_resumed_and_stopped_in_one_step_each()
    {
        await AskAsync("digest monday 09:00 Asia/Bangkok");

        (await AskAsync("pause the digest")).Card().Lines().ShouldContain("Paused until somebody resumes it.");
        (await AskAsync("pause the digest for two weeks")).Card().Lines().ShouldContain("Paused until 15 Mar 2018.");
        (await AskAsync("resume the digest")).Card().Lines().ShouldContain("Done. The next digest comes on Monday 5 Mar 2018, 09:00 (UTC\\+07:00).");
        (await AskAsync("stop the digest")).Card().Lines().ShouldContain("Stopped. No digest comes here any more.");
        (await AskAsync("digest")).Message!.Summary.ShouldStartWith("No weekly digest is set here.");
    }

    [Fact]
    public async Task A_pause_is_counted_from_the_real_day_whatever_day_the_plan_is_read_as_of_and_never_ends_in_the_past()
    {
        await using var later = await AnswerBot.StartAsync(asOf: "2018-03-01");
        later.Clock.Advance(TimeSpan.FromDays(400));
        await later.AskAsync("digest monday 09:00 Asia/Bangkok", "a:1", "member");

        (await later.AskAsync("pause the digest for two weeks", "a:1", "member")).Card().Lines().ShouldContain("Paused until 19 Apr 2019.");
        (await later.AskAsync("pause the digest until 2018-05-01", "a:1", "member")).Message!.Text.ShouldBe("1 May 2018 is over already. Name a later day. Nothing was changed.");
        (await later.AskAsync("digest", "a:1", "member")).Card().Lines().ShouldContain("Paused until 19 Apr 2019.");
    }

    [Theory]
    [InlineData("digest monday 09:00 Asia/Bangkok")]
    [InlineData("stop the digest")]
    [InlineData("pause the digest")]
    [InlineData("resume the digest")]
    [InlineData("preview the digest")]
    [InlineData("send the digest now")]
    [InlineData("show the digest deliveries")]
    public async Task In_a_channel_only_coordinators_do_anything_about_it(string text)
    {
        (await InChannelAsync(text, "member")).Message!.Text.ShouldBe("In a chat or channel, coordinators and owners set the digest.");

        (await InChannelAsync(text, "coordinator")).Message!.Text.ShouldNotBe("In a chat or channel, coordinators and owners set the digest.");
    }

    [Fact]
    public async Task A_channel_gets_what_is_for_everybody_and_the_own_chat_what_the_person_may_see()
    {
        (await InChannelAsync("digest monday 09:00 Asia/Bangkok", "coordinator")).Card().Lines().ShouldContain("In English; holds at most what is TLP:CLEAR");
        (await AskAsync("digest monday 09:00 Asia/Bangkok")).Card().Lines().ShouldContain("In English; holds at most what is TLP:AMBER");
    }

    [Fact]
    public async Task A_preview_is_for_who_asks_alone()
    {
        await AskAsync("digest monday 09:00 Asia/Bangkok");

        var preview = await AskAsync("preview the digest");

        preview.IsPrivate.ShouldBeTrue();
        preview.Card().Lines().ShouldContain("The week at a glance");
        preview.Card().Lines().ShouldContain(line => line.StartsWith("Preview: what the digest would hold by now.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_answered_in_the_language_that_it_is_set_to()
    {
        var card = (await AskAsync("digest monday 09:00 Asia/Bangkok in thai")).Card();

        card["lang"]!.GetValue<string>().ShouldBe("th");
        card.Lines().ShouldContain(line => line.Contains("วันจันทร์", StringComparison.Ordinal));
    }

    private Task<Reply> AskAsync(string text) => Bot.AskAsync(text, "a:1", "member");

    private Task<Reply> FromAsync(string text, string? zone) => Bot.HandleAsync(AnswerBot.Message(text) with
    {
        LocalTimezone = zone,
    });

    private Task<Reply> InChannelAsync(string text, string who) => Bot.HandleAsync(AnswerBot.Message(text) with
    {
        From = new() { Id = $"29:{who}", AadObjectId = who, Name = who },
        Conversation = new() { Id = "19:c@thread.tacv2", ConversationType = "channel", TenantId = "tenant" },
    });
}
