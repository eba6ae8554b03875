using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Plans.Catalog;
using TipEngage.Plans.Documents;

namespace TipEngage.Plans.Import;

/// <summary>Stores a plan's document, whole or not at all; a document of the same period takes the former one's place.</summary>
internal sealed class ImportPlan(IDbContextFactory<TipDbContext> contexts, PlanCatalog catalog, TimeProvider clock)
{
    /// <param name="document">The bytes, stored as they are.</param>
    /// <param name="annotations">Our annotations; null keeps those that are stored, as long as they fit.</param>
    public async Task<ImportOutcome> ImportAsync(byte[] document, string? annotations, CancellationToken cancellationToken)
    {
        var reading = PlanParser.Read(document);
        if (reading is PlanReading.Refused refused)
            return new ImportOutcome.Refused(refused.Line, refused.Fault, refused.Detail);

        var read = ((PlanReading.Read)reading).Document;
        if (annotations is not null && PlanAnnotationsReader.Read(annotations, read) is AnnotationsReading.Refused misfit)
            return new ImportOutcome.AnnotationsRefused(misfit.Fault, misfit.Detail);

        var outcome = await StoreAsync(document, read, annotations, cancellationToken);
        await catalog.LoadAsync(cancellationToken);
        return outcome;
    }

    /// <summary>
    /// Stores the plan that comes with the service where there is none of its period. Where that very document is there, its
    /// annotations are renewed, unless an operator imported other ones.
    /// </summary>
    public async Task<ImportOutcome> ImportBundledAsync(CancellationToken cancellationToken)
    {
        var document = BundledPlan.Document();
        var read = ((PlanReading.Read)PlanParser.Read(document)).Document;
        var key = read.Period.ToString();
        var sha256 = Sha256Of(document);
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var stored = await db.ImportedPlans.AsNoTracking().SingleOrDefaultAsync(plan => plan.Key == key, cancellationToken);
            if (stored is not null && (stored.Sha256 != sha256 || stored.Annotations is { } kept && !BundledPlan.CameWithTheService(kept)))
                return new ImportOutcome.AlreadyThere(key);
        }

        return await ImportAsync(document, BundledPlan.Annotations(), cancellationToken);
    }

    private async Task<ImportOutcome> StoreAsync(
        byte[] document, PlanDocument read, string? annotations, CancellationToken cancellationToken)
    {
        try
        {
            return await TryStoreAsync(document, read, annotations, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another replica stored a plan of this period in between, at the first start most likely the same one.
            return await TryStoreAsync(document, read, annotations, cancellationToken);
        }
    }

    private async Task<ImportOutcome> TryStoreAsync(
        byte[] document, PlanDocument read, string? annotations, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var key = read.Period.ToString();
        var sha256 = Sha256Of(document);
        if (await db.ImportedPlans.SingleOrDefaultAsync(plan => plan.Key == key, cancellationToken) is not { } stored)
        {
            db.ImportedPlans.Add(NewPlan(read, document, sha256, annotations));
            await db.SaveChangesAsync(cancellationToken);
            return new ImportOutcome.Added(key, read.Items.Count);
        }

        var kept = annotations ?? Fitting(stored.Annotations, read);
        if (stored.Sha256 == sha256 && stored.Annotations == kept)
            return new ImportOutcome.AlreadyThere(key);

        var dropped = stored.Annotations is not null && kept is null;
        (stored.Document, stored.Sha256, stored.Annotations) = (document, sha256, kept);
        (stored.ImportedAt, stored.Revision) = (clock.GetUtcNow(), stored.Revision + 1);
        await db.SaveChangesAsync(cancellationToken);
        return new ImportOutcome.Replaced(key, read.Items.Count, dropped);
    }

    private ImportedPlan NewPlan(PlanDocument read, byte[] document, string sha256, string? annotations) => new()
    {
        Key = read.Period.ToString(),
        FromYear = read.Period.FromYear,
        ToYear = read.Period.ToYear,
        Document = document,
        Sha256 = sha256,
        Annotations = annotations,
        ImportedAt = clock.GetUtcNow(),
        Revision = 1,
    };

    private static string? Fitting(string? annotations, PlanDocument read) =>
        annotations is not null && PlanAnnotationsReader.Read(annotations, read) is AnnotationsReading.Read ? annotations : null;

    private static string Sha256Of(byte[] document) => Convert.ToHexStringLower(SHA256.HashData(document));
}
