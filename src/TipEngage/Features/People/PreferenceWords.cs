using TipEngage.Resources;

namespace TipEngage.Features.People;

/// <summary>What somebody prefers, in the words of the answer.</summary>
internal static class PreferenceWords
{
    /// <summary>By which time zone days and hours are told, and how to choose another.</summary>
    public static string Zone => Sentence.Of(Strings.Zone_Shown, ReaderZone.Current.Id);
}
