using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Register;

namespace TipEngage.Practices;

/// <summary>The practices that others than their persons and reviewers may see: the only way by which they reach them.</summary>
internal static class PublishedPractices
{
    /// <summary>What is published and may be seen by somebody of a role; what is to be purged is not.</summary>
    public static IQueryable<PracticeRow> Of(TipDbContext db, Role role)
    {
        var widest = Math.Min((int)RegisterView.WidestFor(role), (int)Tlp.Green);
        return db.Practices.Where(row =>
            (row.State == nameof(PracticeState.Published) || row.State == nameof(PracticeState.UpdateDue)) && row.PurgeAskedById == null && row.Fields != null && row.Tlp <= widest);
    }
}
