using System.Globalization;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Resources;

namespace TipEngage.Screens;

/// <summary>What review knows by codes, in the words of the answer.</summary>
internal static class ReviewWords
{
    /// <summary>Where a practice stands, for those who review it.</summary>
    public static string State(PracticeState state) => state switch
    {
        PracticeState.ChangesRequested => Strings.Review_ChangesRequested,
        PracticeState.ConsentCheck => Strings.Review_ConsentCheck,
        PracticeState.UpdateDue => Strings.Review_UpdateDue,
        _ => PracticeWords.State(state),
    };

    public static string Fault(ReviewFault fault) => Find($"ReviewFault_{fault}");

    /// <summary>Why it was decided so.</summary>
    public static string Reason(string code) => Find($"ReviewReason_{code}");

    public static string Question(string name) => Find($"Rubric_{name}");

    public static string Score(int score) => Find($"Rubric_Score_{score}");

    public static string Tier(Tier tier) => Find($"Tier_{tier}");

    /// <summary>One of the things that a tier asks for.</summary>
    public static string TierReason(string code) => Find($"TierReason_{code}");

    /// <summary>Why a practice has its tier, in a line.</summary>
    /// <param name="codes">The codes, separated by blanks; null for none.</param>
    public static string? TierReasons(string? codes) =>
        string.IsNullOrEmpty(codes) ? null : string.Join("; ", codes.Split(' ').Select(TierReason));

    private static string Find(string key) => Strings.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
