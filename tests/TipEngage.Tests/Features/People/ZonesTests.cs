using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using TipEngage.Plans;
using TipEngage.Resources;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.People;

/// <summary>Days and hours are those of the person who reads: by the zone that they chose, else that of their client, else that of the settings.</summary>
public sealed class ZonesTests : IAsyncLifetime
{
    private const string Jakarta = "Asia/Jakarta";

    private AnswerBot? bot;

    private AnswerBot Bot => bot!;

    public async ValueTask InitializeAsync()
    {
        bot = await AnswerBot.StartAsync();
        CultureInfo.CurrentUICulture = bot.Language = CultureInfo.GetCultureInfo("en");
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    [Fact]
    public async Task Today_begins_at_the_midnight_of_who_asks()
    {
        await RecordAt(new(2018, 3, 1, 16, 30, 0, TimeSpan.Zero), "5", "blocked");
        At(new(2018, 3, 1, 20, 0, 0, TimeSpan.Zero));

        (await LinesAsync("what changed today", "UTC")).ShouldContain(line => line.Contains(Strings.Progress_Blocked));
        (await LinesAsync("what changed today", Jakarta)).ShouldContain(Strings.History_None);
        (await LinesAsync("what changed yesterday", Jakarta)).ShouldContain(line => line.Contains(Strings.Progress_Blocked));
        (await LinesAsync("what changed on 1 March 2018", Jakarta)).ShouldContain(line => line.Contains(Strings.Progress_Blocked));
        (await LinesAsync("what changed since 2 March 2018", Jakarta)).ShouldContain(Strings.History_None);
    }

    [Fact]
    public async Task Where_the_activity_names_no_zone_its_client_does()
    {
        await RecordAt(new(2018, 3, 1, 16, 30, 0, TimeSpan.Zero), "5", "blocked");
        At(new(2018, 3, 1, 20, 0, 0, TimeSpan.Zero));

        var asked = AnswerBot.Message("what changed today") with { Entities = [new() { Type = "clientInfo", Timezone = Jakarta }] };

        (await Bot.HandleAsync(asked)).Card().Lines().ShouldContain(Strings.History_None);
    }

    [Fact]
    public async Task The_zone_that_a_person_chose_counts_more_than_that_of_their_client()
    {
        await AskAsync("timezone Asia/Jakarta", "America/New_York");

        (await SaidAsync("what is my time zone", "America/New_York")).ShouldBe(Sentence.Of(Strings.Zone_Shown, Jakarta));
        (await SaidAsync("timezone auto", "America/New_York")).ShouldBe(Sentence.Of(Strings.Zone_Followed, "America/New_York"));
        (await SaidAsync("timezone", "America/New_York")).ShouldBe(Sentence.Of(Strings.Zone_Shown, "America/New_York"));
    }

    [Theory]
    [InlineData("en", "timezone Asia/Jakarta")]
    [InlineData("en", "set my time zone to jakarta")]
    [InlineData("en", "my time zone is asia/jakarta")]
    [InlineData("id", "zona waktu Asia/Jakarta")]
    [InlineData("id", "zona waktu saya WIB")]
    [InlineData("id", "ubah zona waktu ke Jakarta")]
    [InlineData("th", "เขตเวลา Asia/Jakarta")]
    [InlineData("th", "เปลี่ยนเขตเวลาเป็นจาการ์ตา")]
    [InlineData("vi", "múi giờ Asia/Jakarta")]
    [InlineData("vi", "doi mui gio sang Jakarta")]
    public async Task A_zone_is_chosen_by_a_sentence(string language, string sentence)
    {
        CultureInfo.CurrentUICulture = Bot.Language = CultureInfo.GetCultureInfo(language);

        (await SaidAsync(sentence, "UTC")).ShouldBe(Sentence.Of(Strings.Zone_Chosen, Jakarta));
        (await SaidAsync("timezone", "UTC")).ShouldBe(Sentence.Of(Strings.Zone_Shown, Jakarta));
    }

    [Fact]
    public async Task Who_chooses_a_language_is_told_their_zone_too() =>
        (await SaidAsync("language en", Jakarta)).ShouldBe($"{Strings.Language_Chosen}\n\n{Sentence.Of(Strings.Zone_Shown, Jakarta)}");

    [Theory]
    [InlineData("en", "my settings")]
    [InlineData("id", "pengaturan saya")]
    [InlineData("th", "การตั้งค่าของฉัน")]
    [InlineData("vi", "cài đặt của tôi")]
    public async Task What_one_prefers_is_told(string language, string sentence)
    {
        CultureInfo.CurrentUICulture = Bot.Language = CultureInfo.GetCultureInfo(language);

        (await SaidAsync(sentence, Jakarta)).ShouldBe(Sentence.Of(Strings.Zone_Shown, Jakarta));
    }

    [Theory]
    [InlineData("en", "timezone auto")]
    [InlineData("id", "zona waktu otomatis")]
    [InlineData("th", "เขตเวลาอัตโนมัติ")]
    [InlineData("vi", "múi giờ tự động")]
    public async Task The_choice_is_taken_back_as_the_answer_says(string language, string sentence)
    {
        CultureInfo.CurrentUICulture = Bot.Language = CultureInfo.GetCultureInfo(language);

        (await SaidAsync("timezone Asia/Jakarta", "UTC")).ShouldContain(sentence);
        (await SaidAsync(sentence, "Asia/Dili")).ShouldBe(Sentence.Of(Strings.Zone_Followed, "Asia/Dili"));
    }

    [Theory]
    [InlineData("timezone Mars/Olympus", "Mars/Olympus")]
    [InlineData("timezone atlantis", "atlantis")]
    [InlineData("timezone ../../etc/passwd", "passwd")]
    [InlineData("timezone Eastern Standard Time", "eastern standard time")]
    public async Task What_is_no_zone_changes_nothing(string sentence, string shown)
    {
        await AskAsync("timezone Asia/Jakarta");

        (await SaidAsync(sentence)).ShouldStartWith(Strings.Zone_Unknown[..Strings.Zone_Unknown.IndexOf('{')]);
        (await SaidAsync(sentence)).ShouldContain(shown);
        (await SaidAsync("timezone")).ShouldBe(Sentence.Of(Strings.Zone_Shown, Jakarta));
    }

    [Theory]
    [InlineData("digest monday 09:00 time zone Asia/Jakarta")]
    [InlineData("what is the time zone of the annual meeting")]
    [InlineData("which time zone is item 4b in")]
    public async Task The_zone_of_something_else_is_not_that_of_the_person(string sentence)
    {
        await AskAsync(sentence, "Asia/Dili");

        (await SaidAsync("timezone", "Asia/Dili")).ShouldBe(Sentence.Of(Strings.Zone_Shown, "Asia/Dili"));
    }

    [Fact]
    public async Task A_card_tells_each_reader_the_day_of_their_own_clock()
    {
        await RecordAt(new(2018, 3, 1, 20, 0, 0, TimeSpan.Zero), "5", "blocked");

        (await LinesAsync("item 5", "UTC")).ShouldContain(line => line.Contains("1 Mar 2018"));
        (await LinesAsync("item 5", Jakarta)).ShouldContain(line => line.Contains("2 Mar 2018"));
        (await LinesAsync("item 5", "UTC")).ShouldContain(line => line.Contains("1 Mar 2018"));
    }

    [Fact]
    public async Task Until_when_a_change_can_be_taken_back_is_told_by_the_clock_of_its_author()
    {
        await AskAsync("timezone Asia/Kathmandu", "UTC");

        (await RecordAt(new(2018, 3, 1, 9, 0, 0, TimeSpan.Zero), "5", "blocked"))["value"]!.Lines()
            .ShouldContain(Sentence.Of(Strings.Recorded_Undo, "15:45 (Asia/Kathmandu)"));
    }

    [Theory]
    [InlineData("Pacific/Auckland", true)]
    [InlineData("America/Los_Angeles", false)]
    [InlineData(null, false)]
    public async Task An_event_is_over_when_its_last_day_is_over_where_it_takes_place(string? zone, bool isPast)
    {
        At(new(2018, 5, 16, 13, 0, 0, TimeSpan.Zero));
        await Bot.PressAsync("register.confirm", $$"""
            {"change":"{{Guid.NewGuid()}}","plan":"2017-19","kind":"Event","subject":"EVT-WG-2018","version":0,"item":"1","set":{"status":"confirmed","start":"2018-05-16"{{(zone is null ? "" : $",\"zone\":\"{zone}\"")}}},"clear":[]}
            """, role: "coordinator");

        var lines = await LinesAsync("when is the annual meeting of 2018", "UTC");

        lines.ShouldContain(line => line.Contains("16 May 2018"));
        lines.Any(line => line.Contains(Strings.Event_Past)).ShouldBe(isPast);
    }

    [Theory]
    [InlineData("Asia/Tehran", "2018-03-22", "2018-03-21T20:30:00Z")]
    [InlineData("America/Havana", "2018-11-04", "2018-11-04T04:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Kiritimati", "0001-01-01", "0001-01-01T00:00:00Z")]
    [InlineData("Asia/Kathmandu", "2018-03-01", "2018-02-28T18:15:00Z")]
    public void A_day_begins_once_whatever_its_clocks_do(string zone, string day, string begins)
    {
        ReaderZone.Current = ReaderZone.Find(zone)!;

        ReaderZone.BeginOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShouldBe(DateTimeOffset.Parse(begins, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Asia/Bangkok", true)]
    [InlineData("Bangkok", false)]
    public void The_zone_of_the_settings_is_checked(string zone, bool isGood)
    {
        new AsOfOptionsValidator().Validate(null, new() { Zone = zone }).Succeeded.ShouldBe(isGood);
    }

    [Fact]
    public void Who_chose_none_and_whose_client_names_none_has_the_zone_of_the_settings() =>
        new AsOfClock(Options.Create(new AsOfOptions { Zone = "Asia/Bangkok" }), Bot.Clock).Zone.Id.ShouldBe("Asia/Bangkok");

    private void At(DateTimeOffset moment) => Bot.Clock.SetUtcNow(moment);

    private Task<JsonNode> RecordAt(DateTimeOffset moment, string item, string state)
    {
        At(moment);
        return Bot.PressAsync("register.confirm", $$"""
            {"change":"{{Guid.NewGuid()}}","plan":"2017-19","kind":"Progress","subject":"{{item}}","version":0,"item":"{{item}}","set":{"state":"{{state}}"},"clear":[]}
            """, role: "coordinator");
    }

    private Task<Reply> AskAsync(string text, string? zone = null) => Bot.HandleAsync(AnswerBot.Message(text) with
    {
        From = new() { Id = "29:coordinator", AadObjectId = "coordinator", Name = "Ada" },
        LocalTimezone = zone,
    });

    private async Task<string> SaidAsync(string text, string? zone = null) => (await AskAsync(text, zone)).Message!.Text!;

    private async Task<string[]> LinesAsync(string text, string zone) => (await AskAsync(text, zone)).Card().Lines();
}
