using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices.Library;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices.Review;

namespace TipEngage.Tests.Practices.Library;

/// <summary>What was put into the library before it kept what people agreed to says so once the service is up.</summary>
public abstract class RenewLibraryTests : ReviewTests
{
    protected RenewLibraryTests()
    {
    }

    protected RenewLibraryTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task What_its_person_agreed_to_is_told_to_readers(bool mayBeQuoted, bool mayBeTranslated)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services);
        await AgreedAsync(services, id, mayBeQuoted, mayBeTranslated);
        (await ShownAsync(services)).MayBeQuoted.ShouldBeFalse();

        await RenewAsync(services);

        var shown = await ShownAsync(services);
        (shown.MayBeQuoted, shown.MayBeTranslated).ShouldBe((mayBeQuoted, mayBeTranslated));
        var position = await PositionAsync(services);
        await RenewAsync(services);
        (await PositionAsync(services)).ShouldBe(position);
    }

    private static Task RenewAsync(IServiceProvider services) => ActivatorUtilities.CreateInstance<RenewLibrary>(services).RenewAsync(Cancellation);

    /// <summary>Notes with the practice, as was done before the library did, what its person agreed to.</summary>
    private static async Task AgreedAsync(IServiceProvider services, Guid id, bool mayBeQuoted, bool mayBeTranslated)
    {
        await using var db = await ContextAsync(services);
        var row = await db.Practices.SingleAsync(one => one.Id == id, Cancellation);
        var fields = RegisterJson.ReadFields(row.Fields!).ToDictionary();
        fields["summary"] = "They say \"quote\": nobody pays. Suppliers pay the recruitment costs.";
        foreach (var (field, isAgreed) in new[] { ("quote", mayBeQuoted), ("translate", mayBeTranslated) })
        {
            if (isAgreed)
                fields[field] = "true";
        }

        row.Fields = RegisterJson.Write(fields);
        await db.SaveChangesAsync(Cancellation);
        await db.LibraryRows.ExecuteUpdateAsync(change => change.SetProperty(one => one.Built, 0), Cancellation);
    }

    private static async Task<PublishedPractice> ShownAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        return PublishedPractice.Of(await db.LibraryRows.AsNoTracking().SingleAsync(Cancellation));
    }

    private static async Task<long> PositionAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        return await db.LibraryHeads.Select(head => head.Position).SingleAsync(Cancellation);
    }
}
