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

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => PauseAsync(turn, null, cancellationToken);

    /// <param name="turn">The turn.</param>
    /// <param name="until">When it goes on, by the clocks of its place; null for nothing.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Reply> PauseAsync(Turn turn, PauseEnd? until, CancellationToken cancellationToken)
    {
        if (await rights.RefuseAsync(turn, cancellationToken) is { } refusal)
            return Reply.Text(refusal).Privately();

        var zone = await book.FindAsync(turn, cancellationToken) is { } found ? DigestSettings.Of(found).Schedule.Zone : TimeZoneInfo.Utc;
        var today = ReaderZone.DayOf(clock.GetUtcNow(), zone);
        var last = until?.After(today);
        if (last <= today)
            return Reply.Text(Sentence.Of(Strings.Digest_PastDay, Dates.Day(last.Value)));

        var row = await book.PauseAsync(turn, last is { } day ? ReaderZone.BeginOf(day, zone) : null, cancellationToken);
        return show.Said(row, null);
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "digests.pause";
    }
}
