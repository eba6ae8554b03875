using System.Buffers;
using System.Text.RegularExpressions;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Statements;

namespace TipEngage.Understanding;

/// <summary>Finds what is asked of the plan's own text: "does the plan mention Indonesia?", "what does it say about children?".</summary>
internal sealed partial class SaysQuestion
{
    private const int ShortestFillerWithoutSpaces = 3;

    private static readonly Concept[] aboutSomethingElse =
    [
        Concept.Practice, Concept.Submission, Concept.Submit, Concept.Endorse, Concept.Digest, Concept.Initiative, Concept.Translation, Concept.Compose, Concept.Statistics, Concept.Cases,
        Concept.Mark, Concept.Assign, Concept.Group,
    ];

    private static readonly char[] edges = [' ', '-', '\'', '.', '(', ')', '/'];

    private readonly Vocabulary vocabulary;
    private readonly PlanTopics topics;
    private readonly string[] says;
    private readonly string[] around;
    private readonly string[][] before;
    private readonly string[] after;
    private readonly string[] ours;
    private readonly SearchValues<string> hints;

    public SaysQuestion(Vocabulary vocabulary, PlanTopics topics)
    {
        (this.vocabulary, this.topics) = (vocabulary, topics);
        says = vocabulary.Of(lexicon => lexicon.Says);
        hints = SearchValues.Create(says, StringComparison.Ordinal);
        before = [.. vocabulary.Lexicons.Select(lexicon => lexicon.Fillers.Select(PlainWords.Of).ToArray())];
        ours = [.. vocabulary.PhrasesOf(Concept.Due, Concept.Overdue, Concept.Active, Concept.Ongoing, Concept.ForAction, Concept.Status, Concept.Progressed, Concept.When, Concept.Who, Concept.Events, Concept.Countries)];
        after = vocabulary.Of(lexicon => lexicon.AfterSubject);
        around = [.. says.Concat(vocabulary.PhrasesOf(Concept.Plan, Concept.Show, Concept.Meaning, Concept.Pronoun, Concept.Materials)).Concat(vocabulary.ItemWords).Distinct().OrderByDescending(phrase => phrase.Length)];
    }

    public CommandCall? Read(Question question)
    {
        if (!IsOfPlan(question) || !question.Reading.Words.AsSpan().ContainsAny(hints) || !says.Any(phrase => Phrase.IndexIn(question.Reading.Words, phrase) >= 0))
            return null;

        return NamedParty.In(question) is { } code && question.Meaning.Topics is [] ? new(Commands.Party, code)
            : topics.Items(question.Plan, question.Meaning.Topics) is [] && Subject(question) is { Length: > 1 } subject && !IsOurs(subject) ? new(Commands.Says, AsTyped(question, subject))
            : null;
    }

    /// <summary>Whether what is asked about is a day, a status or an event, which are no words to be looked for.</summary>
    private bool IsOurs(string subject) => ours.Any(phrase => subject.EndsWith(phrase, StringComparison.Ordinal) && (subject.Length == phrase.Length || subject[^(phrase.Length + 1)] is ' '));

    private static bool IsOfPlan(Question question) => question is { Ids: [], Reference: null, Year: null, NoYear: null, ThemePlace: null, ItemPlace: null, NamesPeriod: false }
        && question.HasAny(Concept.Plan, Concept.Pronoun, Concept.Materials) && (question.Before.Items is not [_] || question.Has(Concept.Plan)) && !question.HasAny(aboutSomethingElse);

    /// <summary>What stands in quotation marks, else the longest stretch that says nothing of the question itself.</summary>
    private string? Subject(Question question)
    {
        if (Quoted().Match(question.Typed) is { Success: true } quoted)
            return quoted.Groups["words"].Value.Trim();

        var words = question.Plain;
        var rest = new Reading(words);
        foreach (var phrase in around)
        {
            if (rest.Rest.IndexOf(phrase, StringComparison.Ordinal) < 0)
                continue;

            foreach (var at in Phrase.PlacesIn(new string(rest.Rest), phrase).ToArray())
                rest.Take(at, phrase.Length);
        }

        var languages = vocabulary.Guess(words);
        return Stretch().Matches(new string(rest.Rest)).Select(match => Bare(match.Value, languages)).MaxBy(stretch => stretch.Length);
    }

    /// <summary>The same in the person's own letters, where it can be found there.</summary>
    private static string AsTyped(Question question, string subject)
    {
        var places = new TypedPlaces(question.Plain, question.Typed);
        if (!places.AreKnown || question.Plain.IndexOf(subject, StringComparison.Ordinal) is not (>= 0 and var at))
            return subject;

        var (start, end) = (places.TypedAt(at), places.TypedAt(at + subject.Length));
        return start < end && end <= question.Typed.Length ? question.Typed[start..end].Trim() : subject;
    }

    /// <summary>A stretch without the words of no weight before it, in the languages of the sentence, and behind it.</summary>
    private string Bare(string stretch, int languages)
    {
        for (var bare = stretch; ; stretch = bare)
        {
            for (var index = 0; index < before.Length; index++)
                bare = (languages & (1 << index)) == 0 ? bare : before[index].Aggregate(bare, WithoutBeginning);
            bare = after.Aggregate(bare, WithoutEnd);
            if (bare.Length == stretch.Length)
                return bare;
        }
    }

    private static string WithoutBeginning(string stretch, string filler) =>
        stretch.StartsWith(filler, StringComparison.Ordinal) && (Phrase.IsUnspaced(filler[0]) ? filler.Length >= ShortestFillerWithoutSpaces : stretch.Length == filler.Length || !char.IsLetterOrDigit(stretch[filler.Length]))
            ? stretch[filler.Length..].Trim(edges)
            : stretch;

    private static string WithoutEnd(string stretch, string end) =>
        stretch.EndsWith(end, StringComparison.Ordinal) && (Phrase.IsUnspaced(end[0]) || stretch.Length == end.Length || !char.IsLetterOrDigit(stretch[^(end.Length + 1)]))
            ? stretch[..^end.Length].Trim(edges)
            : stretch;

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[""“«'‘](?<words>[^""”»'’]{2,80})[""”»'’](?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N} './()-]{0,80}[\p{L}\p{M}\p{N}])?", RegexOptions.CultureInvariant)]
    private static partial Regex Stretch();
}
