using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Features.Following;
using TipEngage.Features.People;
using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Answers;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Tests.Features.Following;
using TipEngage.Tests.Features.WorkPlan.Answers;

namespace TipEngage.Tests.Infrastructure;

/// <summary>Every kind of answer in one language: to questions, to presses, of the screen, the welcome, and the search.</summary>
internal static class AllAnswers
{
    private static readonly string[] more =
    [
        "share a good practice", "search practices from Thailand", "where is my submission PP-0042", "endorse PP-0042", "mark 4b as done", "assign 4c to Australia",
        "subscribe to the digest", "which languages is it translated into?", "how many victims are there", "convictions", "review queue", "who is doing item 5", "who does 2",
        "thanks", "hello", "language Khmer",
    ];

    /// <summary>Each with where it came from.</summary>
    public static async Task<IReadOnlyList<(string Origin, string? Summary, string? Text, JsonNode? Card)>> InAsync(AnswerBot bot, CultureInfo language)
    {
        bot.Language = language;
        List<(string, string?, string?, JsonNode?)> answers = [];
        foreach (var question in AnswerShapeTests.Questions.Select(row => row.Data).Concat(more).Distinct())
        {
            var message = (await bot.AskAsync(question)).Message!;
            answers.Add((question, message.Summary, message.Text, message.Attachments is [var one] ? one.Card() : null));
        }

        CultureInfo.CurrentUICulture = language;
        var directory = bot.Services.GetRequiredService<TipEngage.Safeguarding.Answers.Directory>();
        answers.Add(("referral", null, null, Card(ReferralCard.Create(TipEngage.Safeguarding.Answers.Directory.Countries).ToAttachment())));
        answers.Add(("refusal", null, null, Card(RefusalCard.Create(Enum.GetValues<Reason>()).ToAttachment())));
        foreach (var (code, name) in TipEngage.Safeguarding.Answers.Directory.Countries)
            answers.Add(($"contacts {code}", null, null, Card(ContactsCard.Create(name, Fresh(directory, code), TipEngage.Safeguarding.Answers.Directory.Countries).ToAttachment())));
        foreach (var kind in Enum.GetValues<ConversationKind>())
            answers.Add(($"welcome {kind}", WelcomeCard.Summary, null, Card(WelcomeCard.Create(kind, bot.Services.GetRequiredService<AsOfNote>()).ToAttachment())));
        answers.Add(("search", null, null, await bot.InvokeAsync("composeExtension/query", """{"commandId":"searchPlan","parameters":[{"name":"query","value":"4a"}]}""")));
        answers.Add(("search for nothing", null, null, await bot.InvokeAsync("composeExtension/query", """{"commandId":"searchPlan","parameters":[{"name":"query","value":"zzzzzz"}]}""")));
        answers.Add(("gone", null, null, await bot.PressAsync("workplan.item", """{"item":"99"}""")));
        answers.Add(("follow", null, $"{(await bot.PressAsync("follow.add", """{"subject":"theme:follow-the-money"}"""))["value"]}", null));
        answers.Add(("followed", null, null, (await bot.PressAsync("follow.list", "{}"))["value"]));
        answers.Add(("notice", NoticeCard.Summary([SampleNews.News(SampleNews.Some)]), null, Card(SampleNews.Card(Role.Guest, SampleNews.Some).ToAttachment())));
        answers.Add(("follow no more", null, $"{(await bot.PressAsync("follow.remove", """{"subject":"theme:follow-the-money"}"""))["value"]}", null));
        answers.Add(("out of date", null, null, await bot.PressAsync("nobody.knows", "{}")));
        return answers;
    }

    private static JsonNode Card(Attachment attachment) => attachment.Card();

    /// <summary>The contacts as they are shown while their verification counts.</summary>
    private static Contact[] Fresh(TipEngage.Safeguarding.Answers.Directory directory, string code) =>
        [.. directory.Of(code).DefaultIfEmpty(new(code, "Hotline", "1300", [], "24/7", "Ministry", new("https://example.org/"), new(2018, 2, 1), "somebody"))];
}
