using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Practices.Form;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>
/// Keeps the library at what is published. To be called in the transaction that changes a practice's state, after the change and before it is
/// saved: so nothing is ever found that is not published, and what is taken back is gone at once.
/// </summary>
internal static class LibraryIndex
{
    /// <summary>Rises whenever it keeps something else of a practice: what was put in before is put in once more.</summary>
    public const int Build = 1;

    /// <summary>Puts a practice in, renews it or takes it out, by where it stands now.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    public static Task KeepAsync(TipDbContext db, PracticeRow practice, CancellationToken cancellationToken) =>
        IsShown(practice) ? PutAsync(db, practice, cancellationToken) : RemoveAsync(db, practice, cancellationToken);

    /// <summary>What is to be purged is not shown while two people see to it.</summary>
    private static bool IsShown(PracticeRow practice) => PracticeStates.IsPublished(Enum.Parse<PracticeState>(practice.State))
        && practice is { Number: not null, Fields: not null, PurgeAskedById: null, Tlp: <= (int)Tlp.Green };

    private static async Task PutAsync(TipDbContext db, PracticeRow practice, CancellationToken cancellationToken)
    {
        var position = await NextPositionAsync(db, cancellationToken);
        var shown = ShownFields.Of(RegisterJson.ReadFields(practice.Fields!));
        var (words, labels) = (LibraryWords.Of(shown), LibraryLabels.Of(shown, practice.Tier, (Tlp)practice.Tlp));
        var row = await db.LibraryRows.SingleOrDefaultAsync(one => one.Number == practice.Number, cancellationToken);
        if (row is { Fields: { } before } && (practice.Tlp > row.Tlp || HidesMore(RegisterJson.ReadFields(before), shown)))
            await NewsletterTitles.ForgetAsync(db, row.Number, cancellationToken);
        row ??= db.LibraryRows.Add(new() { Number = practice.Number!.Value, PracticeId = practice.Id }).Entity;
        (row.Tlp, row.Position, row.Built) = (practice.Tlp, position, Build);
        (row.Fields, row.Words, row.Labels) = (RegisterJson.Write(shown), Write(words), string.Join(' ', labels));
        (row.Tier, row.TierReason, row.IsSelfReported) = (practice.Tier, practice.TierReason, practice.IsSelfReported);
        (row.PublishedAt, row.PublishedVersion, row.ConfirmedAt) = (practice.PublishedAt, practice.PublishedVersion, practice.ConfirmedAt);
        await LibraryText.PutAsync(db, row.Number, string.Join(' ', [.. words.Keys, .. labels]), cancellationToken);
    }

    private static async Task RemoveAsync(TipDbContext db, PracticeRow practice, CancellationToken cancellationToken)
    {
        if (db.Entry(practice).Property(one => one.Number).OriginalValue is not { } number || await db.LibraryRows.SingleOrDefaultAsync(one => one.Number == number, cancellationToken) is not { } row)
            return;

        if (row.Fields is not null)
        {
            row.Position = await NextPositionAsync(db, cancellationToken);
            (row.Fields, row.Words, row.Labels, row.Tier, row.TierReason) = (null, null, null, null, null);
            await LibraryText.RemoveAsync(db, number, cancellationToken);
        }

        // Not before the position, for which whoever releases a newsletter is waited: it is read as they left it. Of what is only to be purged,
        // newsletters hide the title while it is asked for, and have it again where it is not done.
        if (practice.PurgeAskedById is null)
            await NewsletterTitles.ForgetAsync(db, number, cancellationToken);
    }

    /// <summary>Whether a name that was shown is shown no more, which an earlier title may hold too.</summary>
    private static bool HidesMore(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> shown) =>
        before.GetValueOrDefault(PracticeFields.Attribution.Name) is ShownFields.Named && shown.GetValueOrDefault(PracticeFields.Attribution.Name) is not ShownFields.Named;

    private static async Task<long> NextPositionAsync(TipDbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("The library changes in the transaction that publishes a practice or takes it back.");

        await db.LibraryHeads.ExecuteUpdateAsync(change => change.SetProperty(head => head.Position, head => head.Position + 1), cancellationToken);
        return await db.LibraryHeads.Select(head => head.Position).SingleAsync(cancellationToken);
    }

    private static string Write(IReadOnlyDictionary<string, int> words) =>
        string.Join(' ', words.Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Key}:{word.Value}")));
}
