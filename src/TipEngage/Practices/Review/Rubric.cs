using System.Collections.Frozen;
using System.Globalization;
using TipEngage.Register;

namespace TipEngage.Practices.Review;

/// <summary>The eight questions that two reviewers answer with 0 to 3; they explain a tier and never add up to one.</summary>
internal static class Rubric
{
    /// <summary>Do no harm, and rights: any 0 here, and a practice is not published.</summary>
    public const string Gate = "harm";

    public const int Best = 3;

    /// <summary>Differences up to here need no discussion.</summary>
    public const int MostApart = 1;

    private const int Strong = 2;
    private const int MostPraised = 2;

    /// <summary>Names of the questions: kept in the database, never rename one.</summary>
    public static IReadOnlyList<string> Questions { get; } = ["relevance", "results", Gate, "participation", "copying", "lasting", "inclusion", "honesty"];

    /// <summary>The question that is about the same as something that a tier asks for.</summary>
    private static readonly Dictionary<string, string> asksFor = new()
    {
        [TierTable.Results] = "results",
        [TierTable.LimitsStated] = "honesty",
        [TierTable.TookPart] = "participation",
        [TierTable.Conditions] = "copying",
    };

    /// <summary>Whether each question has its answer, and nothing else does.</summary>
    public static bool IsComplete(IReadOnlyDictionary<string, int> scores) =>
        scores.Count == Questions.Count && Questions.All(question => scores.TryGetValue(question, out var score) && score is >= 0 and <= Best);

    /// <summary>Whether a reviewer found that it may do harm; who answered nothing found nothing.</summary>
    public static bool MayHarm(IReadOnlyDictionary<string, int> scores) => scores.GetValueOrDefault(Gate, Best) == 0;

    /// <summary>The questions on which reviewers are further apart than they may be without having talked.</summary>
    public static IEnumerable<string> Disputed(IReadOnlyCollection<IReadOnlyDictionary<string, int>> reviews) =>
        Questions.Where(question => reviews.Count > 1 && reviews.Max(one => one[question]) - reviews.Min(one => one[question]) > MostApart);

    /// <summary>What reviewers found strongest, the best first: nothing that one of them found weak, and not what has to be so.</summary>
    /// <param name="reviews">What reviewers answered.</param>
    /// <param name="lacks">What is missing for the next tier, as codes: what they ask for is nobody's strength.</param>
    public static IEnumerable<string> Strongest(IReadOnlyCollection<IReadOnlyDictionary<string, int>> reviews, IReadOnlyCollection<string> lacks) => reviews.Count == 0 ? [] : Questions
        .Where(question => question is not Gate && !lacks.Any(code => asksFor.GetValueOrDefault(code) == question) && reviews.Min(one => one[question]) >= Strong).OrderByDescending(question => reviews.Sum(one => one[question])).Take(MostPraised);

    public static string Write(IReadOnlyDictionary<string, int> scores) =>
        RegisterJson.Write(scores.ToDictionary(one => one.Key, one => one.Value.ToString(CultureInfo.InvariantCulture)));

    public static IReadOnlyDictionary<string, int> Read(string json) =>
        RegisterJson.ReadFields(json).ToFrozenDictionary(one => one.Key, one => int.Parse(one.Value, CultureInfo.InvariantCulture));
}
