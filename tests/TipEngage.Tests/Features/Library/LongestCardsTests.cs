using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Practices;
using TipEngage.Parties;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Register;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using TipEngage.Tests.Practices.Library;

namespace TipEngage.Tests.Features.Library;

/// <summary>Of the longest practice, which everybody finds useful and uses too, every card fits a message in every language.</summary>
public sealed class LongestCardsTests : IAsyncLifetime
{
    private const int MostBytes = 28 * 1024;

    /// <summary>What Teams takes of a message at most, in bytes of UTF-16, with room for what stands around the card; an answer of the compose box is held to the same.</summary>
    private const int MostOfMessage = 90 * 1024;

    private AnswerBot bot = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Languages => ["en", "id", "th", "vi"];

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync(publicUrl: "https://tipengage.example", member: "member");

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_library_shows_it(string language)
    {
        await PublishAsync(language);

        var described = await CardAsync("library.describe", """{"practice":"PP-0001"}""");
        var shown = await CardAsync("library.practice", """{"practice":"PP-0001"}""");
        shown.Objects().ShouldContain(one => one["verb"] != null && one["verb"]!.ToString() == "library.describe");

        new[] { await CardAsync("library.search", "{}"), described, shown }.Select(LongestForm.Size).ShouldAllBe(size => size < MostBytes);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_long_search_with_many_filters_fits_and_its_last_filter_can_be_taken_away(string language)
    {
        await PublishAsync(language);
        var fields = LongestForm.Fields(language);
        string[] labels = [.. LibraryLabels.Of(fields, "Good", Tlp.Clear).Where(label => LibraryLabels.Kinds.Contains(label[..2]) && !label.StartsWith(LibraryLabels.Tier, StringComparison.Ordinal))];
        labels.Length.ShouldBeGreaterThan(10);
        var data = new JsonObject { ["text"] = LongestForm.Sentences(language, 500), ["filters"] = string.Join(' ', labels), ["skip"] = 5 };

        var card = await CardAsync("library.search", data.ToJsonString());

        card.Marks().Count(mark => mark.StartsWith("practice-", StringComparison.Ordinal)).ShouldBe(5);
        LongestForm.Size(card).ShouldBeLessThanOrEqualTo(CardSize.Most);
        var left = string.Join(' ', labels.SkipLast(1));
        card.Objects().Select(one => one["data"]?["filters"]?.ToString()).ShouldContain(left);
    }

    [Fact]
    public async Task Nothing_that_a_forged_button_carries_makes_it_larger()
    {
        await PublishAsync("th");
        var data = new JsonObject { ["text"] = new string('ก', 50_000), ["filters"] = string.Join(' ', Enumerable.Range(0, 5_000).Select(number => $"s_x{number}")), ["skip"] = 5 };

        LongestForm.Size(await CardAsync("library.search", data.ToJsonString())).ShouldBeLessThanOrEqualTo(CardSize.Most);
        LongestForm.Size(await CardAsync("library.search", """{"filters":"s_""" + new string('x', 40_000) + "\"}")).ShouldBeLessThanOrEqualTo(CardSize.Most);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_compose_box_offers_many_like_it(string language)
    {
        await PublishAsync(language);

        var answer = await bot.InvokeAsync("composeExtension/query", """{"commandId":"searchPractices","parameters":[{"name":"query","value":""}]}""", role: "member");

        LongestForm.SizeOfMessage(answer).ShouldBeLessThan(MostOfMessage);
        answer["composeExtension"]!["attachments"]!.AsArray().ShouldAllBe(one => LongestForm.Size(one!["content"]!) < MostBytes);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_form_shows_it(string language)
    {
        var view = new PlanView(SamplePlans.Bundled, new(2018, 3, 1), false, CultureInfo.GetCultureInfo(language));
        CultureInfo.CurrentUICulture = view.Language;
        var fields = LongestForm.Fields(language);

        var sizes = PracticeForm.StepsOf(FormLevel.Full).ToDictionary(
            step => step.Name,
            step => LongestForm.Size(Reply.Card(FormPageCard.Create(new(new("tenant", "submitter", null), Door.Chat, view), new(Guid.NewGuid(), FormLevel.Full, step, fields)).ToAttachment(), "").Card()));

        sizes.Values.ShouldAllBe(size => size < CardSize.Most, string.Join(", ", sizes));
    }

    private async Task PublishAsync(string language)
    {
        await SampleShelf.PutAsync(bot.Services, [.. SamplePractice.Make(25).Select(practice => Longest(practice, language))]);
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
        var id = await db.Practices.Where(row => row.Number == 1).Select(row => row.Id).SingleAsync(Cancellation);
        var at = new DateTimeOffset(2018, 2, 1, 0, 0, 0, TimeSpan.Zero);
        foreach (var country in PartyList.All.Where(party => party.Code.Length == 2))
        {
            db.Endorsements.Add(new() { PracticeId = id, Party = country.Code, Said = LongestForm.Sentences(language, 280), IsNamed = true, ById = "somebody", At = at });
            db.Adoptions.Add(new() { PracticeId = id, Country = country.Code, ById = "somebody", Year = 2016, At = at });
        }

        await db.SaveChangesAsync(Cancellation);
        bot.Language = CultureInfo.GetCultureInfo(language);
    }

    private static PracticeRow Longest(SamplePractice practice, string language)
    {
        var row = practice.ToRow();
        row.Fields = RegisterJson.Write(new Dictionary<string, string>(LongestForm.Fields(language)) { ["tlp"] = "CLEAR" });
        row.Tlp = (int)Tlp.Clear;
        return row;
    }

    private async Task<JsonNode> CardAsync(string verb, string data) => (await bot.PressAsync(verb, data, role: "member"))["value"].ShouldBeOfType<JsonObject>();
}
