using TipEngage.Features.Export;
using TipEngage.Features.Library;
using TipEngage.Features.Practices;
using TipEngage.Features.Reviews;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>The buttons to practices that other features show.</summary>
internal static class PracticeButtons
{
    /// <summary>Those that are published.</summary>
    public static ExecuteAction All => SearchPractices.Button(Strings.Button_AllPractices, new(null, null));

    /// <summary>One of them.</summary>
    public static ExecuteAction One(string reference) => ShowPractice.Button(Sentence.Of(Strings.Button_OpenPractice, reference), reference);

    /// <summary>Address of the file of those that everybody may see; null where the service has none.</summary>
    public static Uri? FileOf(PublicUrlOptions links) => links.Under(DownloadPractices.PathOf(ExportFormat.Csv));

    /// <summary>Those that wait for a decision; opens for who presses it alone.</summary>
    public static ExecuteAction Queue => ShowQueue.Button(Strings.Button_Queue);

    /// <summary>A person's own.</summary>
    public static ExecuteAction Mine => CardLanguage.Button(Strings.Button_MySubmissions, new ListSubmissions.Data());
}
