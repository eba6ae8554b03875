using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>Once a quarter the person of a published practice learns how often others opened it, and never who.</summary>
public abstract class TellOfReadsTests : ReviewTests
{
    protected TellOfReadsTests()
    {
    }

    protected TellOfReadsTests(PostgresServer server) : base(server)
    {
    }

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton<PracticeLibrary>().AddSingleton<FocalPoints>().AddSingleton<LibraryEchoes>().AddSingleton<PracticeUses>();
    }

    [Fact]
    public async Task Counts_of_the_last_quarter_are_told_once_on_a_working_day()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services);
        await ReadAsync(services, id, First, Second, Owner);
        Clock.SetUtcNow(new(2018, 4, 1, 0, 0, 0, TimeSpan.Zero));

        // The first of April 2018 is a Sunday, and Monday the second a working day in Thailand.
        await EachHourAsync(services, days: 5);
        await ReadAsync(services, id, Member);
        await EachHourAsync(services, days: 60);

        await using var db = await ContextAsync(services);
        var letter = await db.Letters.SingleAsync(one => one.Told == TellOfReads.Told, Cancellation);
        letter.At.ShouldBe(new(2018, 4, 2, 2, 0, 0, TimeSpan.Zero));
        RegisterJson.ReadFields(letter.Detail!)[TellOfReads.Reads].ShouldBe("2");
        letter.PersonId.ShouldBe(Owner.Id);

        await EachHourAsync(services, days: 40);
        (await db.Letters.CountAsync(one => one.Told == TellOfReads.Told, Cancellation)).ShouldBe(2);
    }

    [Fact]
    public async Task What_nobody_opened_or_what_was_withdrawn_is_told_of_to_nobody()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        await PublishedAsync(services);
        var withdrawn = await PublishedAsync(services);
        await ReadAsync(services, withdrawn, First);
        await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, withdrawn, Cancellation);

        await EachHourAsync(services, days: 100);

        await using var db = await ContextAsync(services);
        (await db.Letters.AnyAsync(one => one.Told == TellOfReads.Told, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_nobody_opened_is_told_of_where_a_newsletter_of_its_person_s_tenant_named_it()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var named = await PublishedAsync(services);
        await PublishedAsync(services);
        Clock.SetUtcNow(new(2018, 6, 20, 4, 0, 0, TimeSpan.Zero));
        await ReleasedAsync(services, 1, "tenant", "- PP-0001 · Clauses");
        await ReleasedAsync(services, 2, "another", "- PP-0002 · Clauses");
        Clock.SetUtcNow(new(2018, 7, 1, 0, 0, 0, TimeSpan.Zero));

        await EachHourAsync(services, days: 10);

        await using var db = await ContextAsync(services);
        var letter = await db.Letters.SingleAsync(one => one.Told == TellOfReads.Told, Cancellation);
        letter.SubjectId.ShouldBe(named);
        var detail = RegisterJson.ReadFields(letter.Detail!);
        (detail[TellOfReads.Reads], detail[TellOfReads.Newsletters]).ShouldBe(("0", "1"));
    }

    [Fact]
    public async Task Two_replicas_tell_once()
    {
        var replicas = await ReplicasAsync();
        await WithPlacesAsync(replicas[0]);
        var id = await PublishedAsync(replicas[0]);
        await ReadAsync(replicas[0], id, First);
        Clock.SetUtcNow(new(2018, 4, 2, 5, 0, 0, TimeSpan.Zero));

        await Task.WhenAll(Enumerable.Range(0, 10).Select(run => Task.Run(() => JobOf(replicas[run % replicas.Length]).TellAsync(Cancellation), Cancellation)));

        await using var db = await ContextAsync(replicas[0]);
        (await db.Letters.CountAsync(one => one.Told == TellOfReads.Told, Cancellation)).ShouldBe(1);
    }

    private async Task ReleasedAsync(IServiceProvider services, int number, string tenant, string text)
    {
        await using var db = await ContextAsync(services);
        db.Newsletters.Add(new()
        {
            TenantId = tenant,
            Number = number,
            Language = "en",
            Tlp = 0,
            From = Clock.GetUtcNow().AddDays(-30),
            Until = Clock.GetUtcNow(),
            Subject = "June",
            Introduction = "",
            Html = "",
            Text = text,
            MadeById = First.Id,
            MadeAt = Clock.GetUtcNow(),
            ReleasedById = First.Id,
            ReleasedAt = Clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(Cancellation);
    }

    private async Task EachHourAsync(IServiceProvider services, int days)
    {
        for (var end = Clock.GetUtcNow().AddDays(days); Clock.GetUtcNow() < end; Clock.Advance(TimeSpan.FromHours(1)))
            await JobOf(services).TellAsync(Cancellation);
    }

    private static async Task ReadAsync(IServiceProvider services, Guid id, params Person[] readers)
    {
        foreach (var reader in readers)
            await services.GetRequiredService<LibraryEchoes>().CountReadAsync(id, reader, Cancellation);
    }

    private static TellOfReads JobOf(IServiceProvider services) => ActivatorUtilities.CreateInstance<TellOfReads>(services);
}
