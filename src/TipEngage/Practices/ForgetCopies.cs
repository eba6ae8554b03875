using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Practices.Form;
using TipEngage.Register;

namespace TipEngage.Practices;

/// <summary>Takes what a practice says out of the other things that its person fills in, into which they may have taken it to begin again.</summary>
internal static class ForgetCopies
{
    public static async Task OfAsync(TipDbContext db, PracticeRow purged, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var said = new[] { purged.Fields, purged.Draft, purged.Proposed }.OfType<string>().SelectMany(RegisterJson.ReadFields).Where(IsWritten).Select(one => one.Value).ToHashSet(SameWords.Comparer);
        var others = await db.Practices.Where(row => row.TenantId == purged.TenantId && row.OwnerId == purged.OwnerId && row.Id != purged.Id && row.Draft != null).ToArrayAsync(cancellationToken);
        // The database knows nothing yet of what the same transaction has purged before.
        foreach (var row in others.Where(one => one.Draft is not null))
        {
            var draft = RegisterJson.ReadFields(row.Draft!);
            var left = draft.Where(one => !IsWritten(one) || !said.Contains(one.Value)).ToDictionary();
            if (left.Count < draft.Count)
                (row.Draft, row.Version, row.ChangedAt) = (RegisterJson.Write(left), row.Version + 1, at);
        }
    }

    private static bool IsWritten(KeyValuePair<string, string> one) => PracticeForm.Find(one.Key) is { IsWritten: true };
}
