using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Plans.Documents;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Tests.Resources;

/// <summary>Every sentence that a person reads stands in the resources, and each of them is used.</summary>
public sealed partial class StringsTests
{
    private static readonly string service = Path.Combine(Root(), "src", "TipEngage");

    private static readonly string[] keys =
    [
        .. Strings.ResourceManager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key),
    ];

    /// <summary>Names that code puts together from a reason.</summary>
    private static readonly string[] faults =
    [
        .. Enum.GetNames<PlanFault>().Select(fault => $"Import_Fault_{fault}"),
        .. Enum.GetNames<AnnotationsFault>().Select(fault => $"Import_Annotations_{fault}"),
    ];

    /// <summary>Names that code puts together from a field of the practice form, a choice in it, or a state.</summary>
    private static readonly string[] ofForm =
    [
        .. PracticeForm.Fields.Select(field => field.Kind is FieldKind.Tick ? $"Practice_Tick_{field.Name}" : $"Practice_Label_{field.Name}"),
        .. PracticeForm.Fields.Where(field => field.Kind is FieldKind.Tick).Select(field => $"Practice_TickName_{field.Name}"),
        .. PracticeForm.StepsOf(FormLevel.Full).Select(step => $"Practice_Step_{step.Name}"),
        .. PracticeForm.Fields.Select(field => field.Choices).OfType<FixedChoices>().SelectMany(list => list.Values.Select(value => ChoiceList.KeyOf(list.Name, value))),
    ];

    /// <summary>Names that code puts together from what review knows by codes.</summary>
    private static readonly string[] ofReview =
    [
        .. Enum.GetNames<ReviewFault>().Select(name => $"ReviewFault_{name}"),
        .. ReviewReasons.ToReject.Append(ReviewReasons.Objection).Append(ReviewReasons.NothingToUpdate).Append(ReviewReasons.Declined).Select(code => $"ReviewReason_{code}"),
        .. Rubric.Questions.Select(question => $"Rubric_{question}"),
        .. Enumerable.Range(0, Rubric.Best + 1).Select(score => $"Rubric_Score_{score}"),
        .. Enum.GetNames<Tier>().Select(name => $"Tier_{name}"),
        .. TierTable.Codes.Select(code => $"TierReason_{code}"),
        .. ReviewWays.All.Where(way => way.IsTold).Select(way => way.Event.ToString())
            .Concat(ReviewClock.Reminders.Select(PracticeLetters.RemindOf)).Append(PracticeLetters.RemindConsent).Append(PracticeLetters.RemindDraft).Append(PracticeLetters.RemindChanges).Append(PracticeLetters.TierLowered).Append(TellOfReads.Told).Concat(PracticeLetters.EndsOfUpdates)
            .SelectMany(told => new[] { $"Letter_{told}", $"Letter_{told}_Next" }),
    ];

    [Fact]
    public void Every_sentence_is_used()
    {
        var code = string.Concat(Sources("").Select(File.ReadAllText));

        keys.Length.ShouldBeGreaterThan(50);
        keys.Except(faults).Except(ofForm).Except(ofReview).Where(key => !key.StartsWith("Practice_Help_", StringComparison.Ordinal) && !key.StartsWith("Practice_Name_", StringComparison.Ordinal) && !key.StartsWith("Practice_State_", StringComparison.Ordinal))
            .Where(key => !Regex.IsMatch(code, $@"\bStrings\.{key}\b")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_fault_of_a_document_has_its_sentence() => faults.Except(keys).ShouldBeEmpty();

    [Fact]
    public void Every_field_step_choice_and_state_of_the_practice_form_has_its_words()
    {
        ofForm.Except(keys).ShouldBeEmpty();
        keys.Where(key => key.StartsWith("Practice_Help_", StringComparison.Ordinal)).ShouldAllBe(key => PracticeForm.Find(key.Replace("Practice_Help_", "", StringComparison.Ordinal)) != null);
        keys.Where(key => key.StartsWith("Practice_Name_", StringComparison.Ordinal)).ShouldAllBe(key => PracticeForm.Find(key.Replace("Practice_Name_", "", StringComparison.Ordinal)) != null);
        keys.Where(key => key.StartsWith("Choice_", StringComparison.Ordinal)).Except(ofForm).ShouldBeEmpty();
        Enum.GetValues<PracticeState>().Select(PracticeWords.State).ShouldAllBe(words => !string.IsNullOrEmpty(words));
    }

    [Fact]
    public void Every_fault_reason_question_tier_and_letter_of_review_has_its_words()
    {
        ofReview.Except(keys).ShouldBeEmpty();
        string[] kinds = ["ReviewFault_", "ReviewReason_", "Rubric_", "Tier_", "TierReason_"];
        keys.Where(key => kinds.Any(kind => key.StartsWith(kind, StringComparison.Ordinal))).Except(ofReview).ShouldBeEmpty();
    }

    [Fact]
    public void Every_sentence_that_is_used_is_there()
    {
        var used = Sources("").SelectMany(file => Use().Matches(File.ReadAllText(file))).Select(match => match.Groups["key"].Value).Distinct();

        used.Except(keys).Except(["ResourceManager", "Culture"]).ShouldBeEmpty();
    }

    [Fact]
    public void Places_in_a_sentence_are_numbered_from_zero_without_a_gap()
    {
        foreach (var key in keys)
        {
            var places = Place().Matches(Strings.ResourceManager.GetString(key, CultureInfo.InvariantCulture)!)
                .Select(match => int.Parse(match.Groups["place"].Value, CultureInfo.InvariantCulture)).Distinct().Order().ToArray();
            places.ShouldBe(Enumerable.Range(0, places.Length), key);
        }
    }

    [Theory]
    [InlineData("Features")]
    [InlineData("Understanding")]
    [InlineData("Screens")]
    public void No_sentence_stands_in_code(string folder)
    {
        var sentences = Sources(folder)
            .SelectMany(file => File.ReadLines(file).Where(IsCode).SelectMany(line => Literal().Matches(line).Select(match => (file, match.Value))))
            .Where(one => !IsForDevelopers(one.file));

        sentences.Select(one => $"{Path.GetFileName(one.file)}: {one.Value}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-US", "en")]
    [InlineData("EN", "en")]
    [InlineData("xx-YY", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    [InlineData("not a language", "en")]
    public void A_language_without_translations_is_answered_in_English(string? wanted, string expected) =>
        SupportedLanguages.For(wanted).Name.ShouldBe(expected);

    private static bool IsCode(string line) =>
        !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        && !line.Contains("LoggerMessage", StringComparison.Ordinal)
        && !line.Contains("throw new", StringComparison.Ordinal)
        && !line.Contains("?? throw", StringComparison.Ordinal)
        && !line.Contains("ValidateOptionsResult.Fail", StringComparison.Ordinal);

    /// <summary>The words of the document's form and of search are no sentences to people.</summary>
    private static bool IsForDevelopers(string file) =>
        file.Contains($"{Path.DirectorySeparatorChar}Documents{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        || Path.GetFileName(file) is "SearchWords.cs";

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(service, folder), "*.cs", SearchOption.AllDirectories);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "TipEngage.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex(@"\bStrings\.(?<key>\w+)")]
    private static partial Regex Use();

    [GeneratedRegex(@"(?<!\{)\{(?<place>\d)\}(?!\})")]
    private static partial Regex Place();

    /// <summary>Two words of letters with a space between them, the first with a capital: what a person would read.</summary>
    [GeneratedRegex(@"""[A-Z][a-z]+ [a-z]+[^""]*""")]
    private static partial Regex Literal();
}
