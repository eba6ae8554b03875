using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Features.Practices;
using TipEngage.Parties;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;

namespace TipEngage.Tests.Features.Practices;

/// <summary>A guest reads the form of an invitation in one language: nothing on any of its cards reads as in English but names, and the plan in its own words.</summary>
public sealed class InvitedFormLanguageTests
{
    private static readonly string[] shown = ["text", "title", "label", "placeholder", "errorMessage", "fallbackText"];

    [Theory]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public async Task No_sentence_is_left_in_English(string language)
    {
        var english = await ReadAsync("en");

        var same = (await ReadAsync(language)).Where(english.Contains).Where(words => words.Count(char.IsLetter) > 1).Except(Names(language)).ToArray();

        same.Where(words => !IsOfPlan(words)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_walk_sees_each_step_a_refusal_a_question_and_what_comes_after()
    {
        var english = await ReadAsync("en");

        PracticeForm.StepsOf(FormLevel.Full).Select(PracticeWords.Step).Except(english).ShouldBeEmpty();
        english.ShouldContain(words => words.Contains(Strings.Practice_Masked) || words.Contains(Strings.Practice_Cleared));
        english.ShouldContain(Strings.Safeguarding_Referral_Danger);
        english.ShouldContain(Strings.Practice_NextWithdrawn);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public async Task A_referral_says_of_the_form_and_not_of_a_chat_that_nobody_watches_it(string language)
    {
        var read = await ReadAsync(language);

        var (chat, form) = (Said(nameof(Strings.Safeguarding_Referral_NoReports)), Said(nameof(Strings.Safeguarding_Referral_NoReportsInForm)));
        read.ShouldNotContain(chat);
        read.ShouldContain(form);

        string Said(string name) => Strings.ResourceManager.GetString(name, CultureInfo.GetCultureInfo(language))!;
    }

    /// <summary>What is called the same everywhere: countries, languages, laws and standards, what was typed, references and a month.</summary>
    private static IEnumerable<string> Names(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return CountryChoices.All.Select(code => PartyNames.NameOf(code, culture)).Concat(LanguageNames.Known.Select(tag => Said(tag, culture)))
            .Concat(Words(PracticeFields.Frameworks, culture)).Concat(CompleteForm.Full.Values).Concat(["https://", "PP-0001", Title, "Jan 2015", Back.AbsoluteUri]);
    }

    private const string Title = "TipEngage";

    private static readonly Uri Back = new("https://tipengage.example/share/x/y");

    private static bool IsOfPlan(string words) => SamplePlans.Bundled.Items.Any(item => item.Action.Plain.Contains(words, StringComparison.Ordinal) || ItemWords.Title(item) == words);

    private static string Said(string tag, CultureInfo culture)
    {
        CultureInfo.CurrentUICulture = culture;
        return LanguageNames.Of(tag);
    }

    private static IEnumerable<string> Words(PracticeField field, CultureInfo culture) =>
        field.Choices!.ValuesIn(SamplePlans.Bundled).Select(value => Strings.ResourceManager.GetString(ChoiceList.KeyOf(field.Choices.Name, value), culture)!);

    /// <summary>Every text that a guest reads from the first card to the withdrawal.</summary>
    private static async Task<HashSet<string>> ReadAsync(string language)
    {
        await using var bot = await AnswerBot.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var form = scope.ServiceProvider.GetRequiredService<AnswerForm>();
        var view = await scope.ServiceProvider.GetRequiredService<PlanViews>().PublicAsync(TestContext.Current.CancellationToken);
        var visitor = new FormVisitor(new Person("tenant", "invited:1", null), Door.Invitation, view) { WayBack = Back };
        var read = new HashSet<string>();

        await AskAsync(null, []);
        var card = await AskAsync("practices.start", new() { ["practice"] = Guid.NewGuid().ToString(), ["level"] = "Full" });
        card = await PressAsync(card, []);
        card = await PressAsync(card, [("f_summary", "my friend is locked in a compound and they beat him")]);
        card = await PressAsync(card, [("f_summary", "The passport AA1234567 of Lan was locked away.")]);
        card = await PressAsync(card, [("f_summary", "Write to lan@example.org for the clauses.")]);
        foreach (var step in PracticeForm.StepsOf(FormLevel.Full))
            card = await PressAsync(card, [.. step.Fields.Where(field => CompleteForm.Full.ContainsKey(field.Name)).Select(field => ($"f_{field.Name}", CompleteForm.Full[field.Name])), .. CompleteForm.Ticks.Select(tick => ($"f_{tick.Key}", tick.Value))]);
        await AskAsync("practices.mine", []);
        await AskAsync("practices.withdraw", ButtonOf(card, "practices.withdraw"));
        await AskAsync("practices.open", new() { ["practice"] = Guid.NewGuid().ToString() });
        return read;

        Task<JsonNode> PressAsync(JsonNode on, (string Name, string Value)[] inputs)
        {
            var data = ButtonOf(on, "practices.step", "Next");
            foreach (var (name, value) in inputs)
                data[name] = value;
            return AskAsync("practices.step", data);
        }

        async Task<JsonNode> AskAsync(string? verb, JsonObject data)
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            var answer = await form.AnswerAsync(visitor, verb, JsonSerializer.SerializeToElement(data), TestContext.Current.CancellationToken);
            read.Add(answer.Summary);
            if (answer.Card is null)
                return new JsonObject();

            var node = JsonNode.Parse(answer.Card.ToUtf8())!;
            read.UnionWith(node.Objects().SelectMany(one => one.Where(member => shown.Contains(member.Key) && member.Value is JsonValue)).SelectMany(member => member.Value!.ToString().Split('\n')).Select(line => line.Replace("\\", "", StringComparison.Ordinal)));
            return node;
        }
    }

    private static JsonObject ButtonOf(JsonNode card, string verb, string? move = null) => card.Objects()
        .First(one => one["verb"]?.ToString() == verb && (move is null || one["data"]?["move"]?.ToString() == move))["data"]!.DeepClone().AsObject();
}
