using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Writes the digests that told of a practice again, in their places, when it has left the library: they tell of it no more.</summary>
internal sealed class CorrectUses(ReviewDesk desk, ShowUses uses, IRewriteDigest digests, IDbContextFactory<TipDbContext> contexts) : ICardAction<CorrectUses.Data>
{
    /// <summary>So many fit the time of a turn; what is left has a button of its own.</summary>
    private const int AtOnce = 40;

    public static ExecuteAction Button(Guid practice) => CardLanguage.Button(Strings.Button_CorrectUses, new Data(practice)) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => desk.AnswerAsync(
        turn,
        async visitor =>
        {
            var told = await ToldAsync(data.Practice, visitor.Person.TenantId, cancellationToken);
            var (skip, written) = (Math.Max(0, data.Skip), 0);
            var some = told.Skip(skip).Take(AtOnce).ToArray();
            foreach (var one in some)
                written += await digests.TryAsync(turn, one, cancellationToken) ? 1 : 0;

            var said = Sentence.Of(Strings.Review_UsesCorrected, written, some.Length - written);
            var next = skip + AtOnce < told.Count ? CardLanguage.Button(Sentence.Of(Strings.Button_CorrectMoreUses, told.Count - skip - AtOnce), new Data(data.Practice, skip + AtOnce)) with { AssociatedInputs = "none" } : null;
            return await uses.SayAsync(visitor, data.Practice, said, next, cancellationToken);
        },
        cancellationToken);

    /// <summary>Those of it that stand somewhere still; none while the practice is to be seen.</summary>
    private async Task<IReadOnlyList<DigestDelivery>> ToldAsync(Guid practice, string tenantId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Practices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == practice, cancellationToken) is { } row && !PracticeStates.IsPublished(Enum.Parse<PracticeState>(row.State))
            && await PublishedTimes.OfAsync(db, row, cancellationToken) is { } times
            ? [.. (await times.DigestsAsync(db, cancellationToken)).Where(one => one.TenantId == tenantId && one.ActivityId is not null).OrderByDescending(one => one.At)]
            : [];
    }

    /// <summary>Data of the button.</summary>
    /// <param name="Practice">Id of the practice.</param>
    /// <param name="Skip">How many of the latest were written again before.</param>
    internal sealed record Data(Guid Practice, int Skip = 0) : ICardActionData
    {
        public static string Verb => "reviews.uses.correct";

        /// <summary>Written once more, a digest is the same.</summary>
        public static bool IsQuestion => true;
    }
}
