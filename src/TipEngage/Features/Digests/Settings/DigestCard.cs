using System.Globalization;
using TipEngage.Data;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Digests.Settings;

/// <summary>How the digest of a conversation is set, when it comes next, and what can be done about it in one step.</summary>
internal static class DigestCard
{
    private const int RunsShown = 3;

    /// <param name="row">The digest.</param>
    /// <param name="view">The plan.</param>
    /// <param name="now">The present time.</param>
    /// <param name="said">What was just done; null for nothing.</param>
    public static AdaptiveCard Create(DigestRow row, PlanView view, DateTimeOffset now, string? said = null)
    {
        var settings = DigestSettings.Of(row);
        var isComing = !row.IsPaused && settings.HasKnownZone;
        string[] warnings = [.. ((string?[])[SettingWords.Unplaced(settings), SettingWords.Paused(row)]).OfType<string>()];
        var runs = settings.Schedule.Next(row.NextAt > now ? row.NextAt.AddTicks(-1) : now, RunsShown).Select(run => SettingWords.Run(row, run)).ToArray();
        string[] lines = [.. Lines(settings, row.PersonId is null, view)];
        return Frame(
            [
                CardText.Heading(Strings.Digest_Title),
                .. said is null ? Array.Empty<CardElement>() : [new Container([CardText.Plain(said)]) { Style = ContainerStyle.Good }],
                .. warnings.Select(warning => new Container([CardText.Plain(warning)]) { Style = ContainerStyle.Warning }),
                .. lines.Select(line => CardText.Plain(line) with { Spacing = CardSpacing.Small }),
                .. !isComing ? [] : (CardElement[])[CardText.Label(Strings.Digest_Next), .. runs.Select(run => CardText.Plain(run) with { Spacing = CardSpacing.None })],
            ],
            CardText.Lines([Strings.Digest_Title, said, .. warnings, .. lines, .. isComing ? runs : []]),
            Buttons(row));
    }

    /// <summary>Where there is none yet.</summary>
    public static AdaptiveCard None(string said) => Frame([CardText.Heading(Strings.Digest_Title), CardText.Plain(said)], CardText.Lines(Strings.Digest_Title, said), [ShowDigest.FormButton(Strings.Button_DigestSet)]);

    /// <summary>The fields by which it is set.</summary>
    /// <param name="settings">What they hold at first.</param>
    /// <param name="view">The plan.</param>
    /// <param name="wrong">What is wrong with what was filled in; null for nothing.</param>
    public static AdaptiveCard Form(DigestSettings settings, PlanView view, FormRemark? wrong = null) => Frame(
        [
            CardText.Heading(Strings.Digest_Title),
            .. wrong?.Elements ?? [],
            .. DigestInputs.Of(settings, view),
        ],
        CardText.Lines(Strings.Digest_Title, wrong?.Plain, Strings.Form_NeedsCards),
        [SetDigest.Button(), ShowDigest.Button() with { AssociatedInputs = "none" }]);

    /// <summary>One question, after the day.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">The button that takes the day, with what else was said.</param>
    /// <param name="day">The day at first; null where one has to be chosen.</param>
    public static AdaptiveCard Ask(string question, ExecuteAction answer, DayOfWeek? day = null) => Frame(
        [CardText.Heading(Strings.Digest_Title), CardText.Plain(question), DigestInputs.Day(day)],
        CardText.Lines(Strings.Digest_Title, question),
        [answer]);

    private static IEnumerable<string> Lines(DigestSettings settings, bool hasSeveralReaders, PlanView view)
    {
        yield return SettingWords.When(settings);
        yield return Sentence.Of(Strings.Digest_InLanguage, SettingWords.Language(settings.Language), RegisterWords.Tlp(settings.Tlp));
        if (hasSeveralReaders && settings.Tlp is not Tlp.Clear)
            yield return Sentence.Of(Strings.Digest_GuestsClear, RegisterWords.Tlp(Tlp.Clear));
        yield return settings.Always ? Strings.Digest_ComesAlways : Strings.Digest_ComesWithChanges;
        if (settings.Blocks.Count > 0)
            yield return Sentence.Of(Strings.Plain_Line, Strings.Digest_Blocks, string.Join(", ", settings.Blocks.Order().Select(SettingWords.Block)));
        if (settings.Themes.Count > 0)
            yield return Sentence.Of(Strings.Plain_Line, Strings.Digest_Themes, string.Join(", ", view.Plan.Themes.Where(theme => settings.Tells(theme.Key)).Select(theme => view.Ours(theme.Name))));
    }

    private static IReadOnlyList<CardAction> Buttons(DigestRow row) =>
    [
        ShowDigest.FormButton(Strings.Button_DigestChange),
        PreviewDigest.Button(),
        SendDigestNow.Button(),
        row.IsPaused ? ResumeDigest.Button() : PauseDigest.Button(),
        StopDigest.Button(),
        ShowDeliveries.Button(),
    ];

    private static AdaptiveCard Frame(IReadOnlyList<CardElement> body, string fallback, IReadOnlyList<CardAction> buttons) => new()
    {
        Body = body,
        Actions = buttons,
        FallbackText = fallback,
        Lang = CultureInfo.CurrentUICulture.Name,
        Teams = TeamsCardOptions.FullWidth,
    };
}
