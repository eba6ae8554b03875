using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TipEngage.Plans.Documents;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Resources;

/// <summary>In a language that puts every sentence of the resources into brackets, nothing stands outside but the plan, ids, dates and data.</summary>
public sealed partial class PseudoLanguageTests(AnswerBotFixture fixture) : IClassFixture<AnswerBotFixture>
{
    private static readonly string[] shown = ["text", "title", "label", "placeholder", "fallbackText", "altText", "summary"];

    /// <summary>What the plan says and what our data about it say, which <see cref="PlanTexts"/> are translated in files of their own.</summary>
    private static readonly string data = string.Join('\n', PlanTexts());

    [Fact]
    public async Task Every_sentence_that_a_person_reads_stands_in_the_resources()
    {
        PseudoLanguage.Add();

        var answers = await AllAnswers.InAsync(fixture.Bot, PseudoLanguage.Culture);

        fixture.Bot.Language = null;
        answers.Count.ShouldBeGreaterThan(70);
        answers.SelectMany(answer => Visible(answer.Card).Append(answer.Summary).Append(answer.Text).OfType<string>()
            .SelectMany(Outside).Where(words => words != answer.Origin).Select(words => $"{answer.Origin}: {words}")).Distinct().ShouldBeEmpty();
        answers.ShouldAllBe(answer => $"{answer.Text}{answer.Card}".Contains(PseudoLanguage.Open) || answer.Card!.ToJsonString().Contains("\\u27E6"));
    }

    [Fact]
    public void A_sentence_outside_of_the_resources_is_seen()
    {
        Outside("⟦Item ⟧4b⟦ of the plan⟧").ShouldBeEmpty();
        Outside("⟦Item ⟧4b⟦ of⟧ the moon").ShouldBe(["the moon"]);
    }

    private static IEnumerable<string> Visible(JsonNode? card) => card.Objects().SelectMany(one => one
        .Where(member => (shown.Contains(member.Key) || (member.Key is "value" && one.ContainsKey("title") && !one.ContainsKey("id") && member.Value is JsonValue))
            && member.Value is JsonValue value && value.TryGetValue<string>(out _))
        .Where(member => !(member.Key is "value" && IsChoice(one)))
        .Select(member => member.Value!.GetValue<string>()));

    /// <summary>The value of a choice is a code that nobody sees.</summary>
    private static bool IsChoice(JsonObject one) => one["value"] is JsonValue value && CountryCode().IsMatch(value.ToString());

    private static IEnumerable<string> Outside(string text) => Wrapped().Split(text.Replace("\\", "", StringComparison.Ordinal))
        .SelectMany(Pieces).Where(piece => piece.Any(char.IsLetter) && !IsData(piece));

    /// <summary>The whole where it is data, else what stands between signs.</summary>
    private static IEnumerable<string> Pieces(string outside) => outside.Split('\n').Select(line => line.Trim(' ', '.', ',', ';', ':', '"', '(', ')', '·', '-'))
        .SelectMany(line => IsData(line) ? [line] : Signs().Split(line)).Select(piece => Id().Replace(piece.Trim(' ', '.', '"'), ""));

    private static bool IsData(string words) => data.Contains(words, StringComparison.Ordinal);

    private static IEnumerable<string> PlanTexts()
    {
        var plan = SamplePlans.Bundled;
        yield return PlanSource.WithoutTags(PlanSource.Tagged);
        foreach (var item in plan.Items)
            yield return string.Join('\n', [item.ShortTitle, item.Action.Plain, item.Status.AsWritten.Plain, .. item.Audiences.Concat(item.Actors).Select(party => party.Name)]);
        foreach (var words in plan.Themes.Select(theme => theme.Name).Concat(plan.Events.Select(one => one.Name)).Concat(plan.Materials.Select(material => material.DisplayName)))
            yield return words;
        using var directory = new StreamReader(typeof(BundledPlan).Assembly.GetManifestResourceStream("TipEngage.Safeguarding.Answers.Directory.json")!);
        yield return directory.ReadToEnd();
        // Names of what a test made up, of the languages of the service and this one, and of days, zones and labels, which are nobody's sentences.
        yield return "Hotline\nMinistry\nEnglish\nBahasa Indonesia\nไทย\nTiếng Việt\nqps\nPloc\nRSO\nRegional Support Office\nMonday\nEtc/UTC\nTLP:AMBER";
    }

    [GeneratedRegex("⟦[^⟦⟧]*⟧")]
    private static partial Regex Wrapped();

    [GeneratedRegex(@"[;,()·:/]|\s-\s")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^(\d[a-z]?( |$)|PP-\d{4}$)")]
    private static partial Regex Id();

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex CountryCode();
}
