using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Practices;
using TipEngage.Parties;
using TipEngage.Practices;
using TipEngage.Practices.Form;
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

        new[] { await CardAsync("library.search", "{}"), described }.Select(LongestForm.Size).ShouldAllBe(size => size < MostBytes);
        LongestForm.SizeOfMessage(shown).ShouldBeLessThan(MostOfMessage / 2);
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
            step => LongestForm.SizeOfMessage(Reply.Card(FormPageCard.Create(new(new("tenant", "submitter", null), Door.Chat, view), new(Guid.NewGuid(), FormLevel.Full, step, fields)).ToAttachment(), "").Card()));

        sizes.Values.ShouldAllBe(size => size < MostOfMessage, string.Join(", ", sizes));
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
