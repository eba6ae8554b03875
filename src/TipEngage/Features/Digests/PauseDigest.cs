using System.Globalization;
using TipEngage.Features.Digests.Settings;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Features.Digests;

/// <summary>Has the digest of a conversation come no more until a day, or until somebody resumes it.</summary>
internal sealed class PauseDigest(DigestBook book, DigestRights rights, ShowDigest show, TimeProvider clock) : ICardAction<PauseDigest.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_DigestPause, new Data());

    /// <summary>A card of before may offer to pause what is paused by now: that stays so until the day that somebody named.</summary>
    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (data.Day is { } day)
            return await PauseAsync(turn, new(Weekday: day), null, cancellationToken);

        return await book.FindAsync(turn, cancellationToken) is { IsPaused: true } paused ? show.Said(paused, null) : await PauseAsync(turn, null, null, cancellationToken);
    }

    /// <param name="turn">The turn.</param>
    /// <param name="until">When it goes on, by the clocks of its place; null for nothing.</param>
    /// <param name="unknown">What was typed for that and is no day; null for nothing.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Reply> PauseAsync(Turn turn, PauseEnd? until, string? unknown, CancellationToken cancellationToken)
    {
        if (await rights.RefuseAsync(turn, cancellationToken) is { } refusal)
            return Reply.Text(refusal).Privately();

        var zone = await book.FindAsync(turn, cancellationToken) is { } found ? DigestSettings.Of(found).Schedule.Zone : TimeZoneInfo.Utc;
        var today = ReaderZone.DayOf(clock.GetUtcNow(), zone);
        if (unknown is not null)
            return AskEnd(Sentence.Of(Strings.Digest_NoSuchEnd, TypedWords.Shown(unknown), today.AddMonths(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

        var last = until?.After(today);
        if (last <= today)
            return Reply.Text(Sentence.Of(Strings.Digest_PastDay, Dates.Day(last.Value)));

        var row = await book.PauseAsync(turn, last is { } day ? ReaderZone.BeginOf(day, zone) : null, cancellationToken);
        return show.Said(row, null);
    }

    private static Reply AskEnd(string question) => Reply.Card(DigestCard.Ask(question, Button()).ToAttachment(), question);

    /// <summary>Data of the button.</summary>
    /// <param name="Day">On which day of the week it goes on; null for an end that is open.</param>
    internal sealed record Data(DayOfWeek? Day = null) : ICardActionData
    {
        public static string Verb => "digests.pause";
    }
}
