using System.Globalization;
using TipEngage.Features.Digests.Settings;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding.Answers;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Features.Digests;

/// <summary>Sets the digest of a conversation, by a sentence or by its form; what is not said stays as it was.</summary>
internal sealed class SetDigest(DigestBook book, DigestRights rights, ShowDigest show) : ICardAction<SetDigest.Data>
{
    /// <param name="said">What was said already; null for nothing.</param>
    public static ExecuteAction Button(Data? said = null) => CardLanguage.Button(Strings.Button_DigestSave, said ?? new Data());

    public async Task<Reply> SetAsync(Turn turn, DigestRequest request, CancellationToken cancellationToken)
    {
        if (await rights.RefuseAsync(turn, cancellationToken) is { } refusal)
            return Reply.Text(refusal).Privately();
        if (DigestTerms.Fault(request.Time, request.Zone) is { } fault)
            return Reply.Text(fault);
        if (DayInDoubt(request) is { } question)
            return ShowDigest.AskDay(question, request.Day, new(null, request.Time, request.Zone, request.Language));

        var before = await book.FindAsync(turn, cancellationToken) is { } row ? DigestSettings.Of(row) : ShowDigest.Usual(turn);
        return await KeepAsync(turn, Take(before, new(request.Day, request.Time, request.Zone, request.Language)), request.Language, cancellationToken);
    }

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var screened = ScreenedForm.Of(data);
        if (await rights.RefuseAsync(turn, cancellationToken) is { } refusal)
            return screened.Verdict.IsDisclosure ? Refer.Answer() : Reply.Text(refusal);

        var before = await book.FindAsync(turn, cancellationToken) is { } row ? DigestSettings.Of(row) : ShowDigest.Usual(turn);
        if (FormRemark.Of(screened, DigestInputs.LabelOf) is { } remark)
            return show.Form(Take(before, screened.Data), remark);
        if (DigestTerms.Fault(data.Time, data.Zone) is { } fault)
            return show.Form(Take(before, data with { Time = null, Zone = null }), fault);

        return await KeepAsync(turn, Take(before, data), data.Language, cancellationToken);
    }

    /// <summary>The question after a day that can be several, that there is not, or after how often; null where there is none.</summary>
    private static string? DayInDoubt(DigestRequest request) =>
        request.IsNotWeekly ? Strings.Digest_IsWeekly
        : request.UnclearDay is { } unclear ? Sentence.Of(Strings.Digest_WhichDay, unclear)
        : request.UnknownDay is { } unknown ? Sentence.Of(Strings.Digest_NoSuchDay, TypedWords.Shown(unknown))
        : null;

    /// <summary>Whoever chooses a language reads the answer in it; the digest of others keeps its own.</summary>
    private async Task<Reply> KeepAsync(Turn turn, DigestSettings settings, string? chosen, CancellationToken cancellationToken)
    {
        if (DigestTerms.Fault(null, settings.Zone) is { } fault)
            return show.Form(settings with { Zone = ShowDigest.Usual(turn).Zone }, fault);

        var row = await book.SetAsync(turn, settings, cancellationToken);
        if (chosen is not null)
            CultureInfo.CurrentUICulture = SupportedLanguages.For(settings.Language);
        return show.Said(row, Sentence.Of(Strings.Digest_Done, SettingWords.Run(row, row.NextAt)));
    }

    private DigestSettings Take(DigestSettings before, Data said)
    {
        var blocks = DigestSettings.ReadBlocks((said.Blocks ?? "").Split(','));
        string[] all = said.Themes is null ? [] : [.. show.View.Plan.Themes.Select(theme => theme.Key)];
        string[] themes = [.. all.Intersect((said.Themes ?? "").Split(','))];
        return before with
        {
            Day = said.Day ?? before.Day,
            Time = said.Time is { } time && DigestTerms.TryReadTime(time, out var read) ? read : before.Time,
            Zone = said.Zone ?? before.Zone,
            Language = SupportedLanguages.Find(said.Language)?.Name ?? before.Language,
            Blocks = said.Blocks is null ? before.Blocks : blocks.Count == Enum.GetValues<DigestBlock>().Length ? new HashSet<DigestBlock>() : blocks,
            Themes = said.Themes is null ? before.Themes : themes.Length == all.Length ? new HashSet<string>() : themes.ToHashSet(),
            Tlp = said.Tlp ?? before.Tlp,
            Always = said.Always ?? before.Always,
        };
    }

    /// <summary>Data of the button, with the inputs of the form.</summary>
    /// <param name="Day">The day of the week.</param>
    /// <param name="Time">The local time.</param>
    /// <param name="Zone">IANA name of the time zone.</param>
    /// <param name="Language">BCP 47 name of the language.</param>
    /// <param name="Blocks">Names of blocks, with commas between them.</param>
    /// <param name="Themes">Keys of themes of the plan, with commas between them.</param>
    /// <param name="Tlp">How far what it holds may be shared at most.</param>
    /// <param name="Always">Whether it comes in a week without changes too.</param>
    internal sealed record Data(
        DayOfWeek? Day = null,
        string? Time = null,
        string? Zone = null,
        string? Language = null,
        string? Blocks = null,
        string? Themes = null,
        Tlp? Tlp = null,
        bool? Always = null) : IWrittenForm<Data>
    {
        public static IReadOnlyList<string> WrittenInputs => ["time", "zone"];

        public static string Verb => "digests.set";
    }
}
