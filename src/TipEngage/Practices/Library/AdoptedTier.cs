using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Practices.Review;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>Judges the evidence of a published practice again by the table, when somebody begins or ceases to say that they use it too.</summary>
internal static class AdoptedTier
{
    /// <summary>Does what changes who uses it, in the transaction that is open and waited for its turn, and gives it the tier of the table; a lower one, which its reviewers chose, stays.</summary>
    public static async Task<EchoOutcome> JudgeAgainAsync(TipDbContext db, PublishedPractice practice, TimeProvider clock, Func<Task<EchoOutcome>> change, CancellationToken cancellationToken)
    {
        var before = await CountElsewhereAsync(db, practice, cancellationToken);
        if (await change() is not EchoOutcome.Done and var reason)
            return reason;

        var after = await CountElsewhereAsync(db, practice, cancellationToken);
        if (before > 0 != after > 0)
            await JudgeAgainAsync(db, await db.Practices.SingleAsync(row => row.Id == practice.Id, cancellationToken), clock.GetUtcNow(), before, after, cancellationToken);
        return EchoOutcome.Done;
    }

    /// <summary>How often others say that they use a practice in another setting than its own.</summary>
    public static async Task<int> CountElsewhereAsync(TipDbContext db, PublishedPractice practice, CancellationToken cancellationToken)
    {
        var countries = await db.Adoptions.Where(one => one.PracticeId == practice.Id).Select(one => one.Country).ToArrayAsync(cancellationToken);
        return countries.Count(country => OwnEcho.IsElsewhere(practice, country));
    }

    /// <summary>Gives a practice whose words were replaced the tier that those have with all who use it too, unless its reviewers chose a lower one.</summary>
    public static async Task JudgeUpdatedAsync(TipDbContext db, PracticeRow row, DateOnly today, CancellationToken cancellationToken)
    {
        var fields = RegisterJson.ReadFields(row.Fields!);
        var adoptions = await CountElsewhereAsync(db, PublishedPractice.Of(row, fields), cancellationToken);
        if (adoptions > 0 && await IsOfTableAsync(db, row, fields, today, 0, cancellationToken))
            TierTable.Judge(fields, today, adoptions).Give(row);
    }

    private static async Task JudgeAgainAsync(TipDbContext db, PracticeRow row, DateTimeOffset now, int before, int after, CancellationToken cancellationToken)
    {
        var (fields, today) = (RegisterJson.ReadFields(row.Fields!), DateOnly.FromDateTime(now.UtcDateTime));
        if (!await IsOfTableAsync(db, row, fields, today, before, cancellationToken))
            return;

        var found = TierTable.Judge(fields, today, after);
        var earlier = Enum.Parse<Tier>(row.Tier!);
        (row.Tier, row.TierReason) = (found.Tier.ToString(), string.Join(' ', found.Reasons));
        (row.Version, row.Revision) = (row.Version + 1, row.Revision + 1);
        if (found.Tier < earlier)
            PracticeLetters.OweLowerTier(db, row, found, TierTable.Missing(fields, today, after, earlier), now);
        await LibraryIndex.KeepAsync(db, row, cancellationToken);
    }

    /// <summary>Whether the tier is the table's, of today or of the day on which it was accepted: some of what the table asks for comes with time alone. A lower one was chosen.</summary>
    private static async Task<bool> IsOfTableAsync(TipDbContext db, PracticeRow row, IReadOnlyDictionary<string, string> fields, DateOnly today, int adoptions, CancellationToken cancellationToken)
    {
        if (IsOf(today))
            return true;

        var accepted = await db.PracticeSteps.Where(step => step.To == nameof(PracticeState.ConsentCheck) && db.Practices.Any(one => one.Id == step.PracticeId && (one.Id == row.Id || one.UpdateOf == row.Number)))
            .Select(step => step.At).ToArrayAsync(cancellationToken);
        return accepted is not [] && IsOf(DateOnly.FromDateTime(accepted.Max().UtcDateTime));

        bool IsOf(DateOnly day) => row.Tier == TierTable.Judge(fields, day, adoptions).Tier.ToString();
    }
}
