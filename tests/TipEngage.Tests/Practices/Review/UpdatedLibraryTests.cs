using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>Once an update is published, readers find its words, its circle and its names, and nothing of those before.</summary>
public abstract class UpdatedLibraryTests : UpdateTests
{
    protected UpdatedLibraryTests()
    {
    }

    protected UpdatedLibraryTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task A_member_who_found_it_useful_does_not_stand_under_words_that_they_did_not_see()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var (_, update) = await UpdateAsync(services);
        await EndorseAsync(services, "We try it.");
        (await EchoAsync(services)).EarlierCount.ShouldBe(0);
        await AcceptedAsync(services, update);
        await DoneAsync(services, Second, update, move => move with { Event = ReviewEvent.PublishUpdate });

        var echo = await EchoAsync(services);
        (echo.Endorsed.Count, echo.UnnamedCount, echo.EarlierCount).ShouldBe((0, 0, 1));

        await EndorseAsync(services, "Still.");
        echo = await EchoAsync(services);
        echo.Endorsed.ShouldBe([("NZ", "Still.")]);
        echo.EarlierCount.ShouldBe(0);
    }

    [Fact]
    public async Task What_it_makes_less_public_is_at_no_public_door_any_more_and_where_it_was_before_is_still_known()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var shown = await PublishedAsync(services, new Dictionary<string, string>(CompleteForm.Quick) { ["tlp"] = "CLEAR" });
        var (library, uses) = (services.GetRequiredService<PracticeLibrary>(), services.GetRequiredService<PracticeUses>());
        (await ClearAsync(library, Before)).ShouldBe((1, 1, 1));
        await uses.CountFileAsync("csv", Cancellation);
        await DeliveredAsync(services, (await RowAsync(services, shown)).PublishedAt!.Value, Tlp.Clear);

        await PublishedUpdateAsync(services, await SubmitUpdateAsync(services, 1, ("tlp", "GREEN")));
        Clock.Advance(TimeSpan.FromDays(1));
        await uses.CountFileAsync("json", Cancellation);

        (await ClearAsync(library, Before)).ShouldBe((0, 0, 0));
        (await ClearAsync(library, After)).ShouldBe((0, 0, 0));
        (await library.SearchAsync(new(After, [], Tlp.Green), Cancellation)).Total.ShouldBe(1);
        await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, shown, Cancellation);
        var use = (await uses.OfAsync(shown, Cancellation)).ShouldNotBeNull();
        (use.Files, use.Digests).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Who_is_to_be_named_no_more_is_found_by_no_name_and_neither_are_the_words_that_were_replaced()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        await PublishedAsync(services, new Dictionary<string, string>(CompleteForm.Quick) { ["attribution"] = "named", ["title"] = "Kelambit clauses" });
        var library = services.GetRequiredService<PracticeLibrary>();
        (await FoundAsync(library, "Ministry of Public Works")).ShouldBe(1);
        (await FoundAsync(library, "Kelambit")).ShouldBe(1);

        await PublishedUpdateAsync(services, await SubmitUpdateAsync(services, 1, ("summary", "The Ministry of Public Works asks for it in tenders.")));

        (await FoundAsync(library, "Ministry of Public Works")).ShouldBe(0);
        (await FoundAsync(library, "Kelambit")).ShouldBe(0);
        (await FoundAsync(library, After)).ShouldBe(1);
        var practice = (await library.FindAsync(1, Tlp.Green, Cancellation)).ShouldNotBeNull();
        string.Join(' ', practice.Fields.Values).ShouldNotContain("Public Works");
        practice.Citation.ShouldStartWith("TipEngage PP-0001 v2");
        await using var db = await ContextAsync(services);
        (await db.LibraryRows.Where(row => row.Fields!.Contains("Public Works") || row.Words!.Contains("kelambit")).CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Counts_of_a_quarter_are_told_also_of_what_was_updated_since()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var shown = await PublishedAsync(services);
        await services.GetRequiredService<LibraryEchoes>().CountReadAsync(shown, First, Cancellation);
        Clock.SetUtcNow(new(2018, 3, 30, 0, 0, 0, TimeSpan.Zero));
        await PublishedUpdateAsync(services, await SubmitUpdateAsync(services));
        Clock.SetUtcNow(new(2018, 4, 24, 4, 0, 0, TimeSpan.Zero));

        await ActivatorUtilities.CreateInstance<TellOfReads>(services).TellAsync(Cancellation);

        await using var db = await ContextAsync(services);
        (await db.Letters.CountAsync(letter => letter.SubjectId == shown && letter.Told == TellOfReads.Told, Cancellation)).ShouldBe(1);
    }

    private static async Task EndorseAsync(IServiceProvider services, string said) =>
        (await services.GetRequiredService<LibraryEchoes>().EndorseAsync(1, Member, new("NZ", said, true), Cancellation)).ShouldBe(EchoOutcome.Done);

    private static async Task<LibraryEcho> EchoAsync(IServiceProvider services) => await services.GetRequiredService<LibraryEchoes>()
        .OfAsync((await services.GetRequiredService<PracticeLibrary>().FindAsync(1, Tlp.Green, Cancellation))!, Cancellation);

    /// <summary>How many public readers find by its number, in the file of all and by words.</summary>
    private static async Task<(int Number, int File, int Words)> ClearAsync(PracticeLibrary library, string words) => (
        await library.FindAsync(1, Tlp.Clear, Cancellation) is null ? 0 : 1,
        (await library.ListAsync(Tlp.Clear, 0, 10, Cancellation)).Count,
        (await library.SearchAsync(new(words, [], Tlp.Clear), Cancellation)).Total);

    private static async Task<int> FoundAsync(PracticeLibrary library, string words) => (await library.SearchAsync(new(words, [], Tlp.Green), Cancellation)).Total;

    private static async Task DeliveredAsync(IServiceProvider services, DateTimeOffset published, Tlp tlp)
    {
        await using var db = await ContextAsync(services);
        db.Digests.Add(new()
        {
            TenantId = "tenant",
            ConversationId = "19:one@thread.tacv2",
            Kind = "channel",
            ServiceUrl = "https://example.org",
            Day = 1,
            Minute = 540,
            Blocks = "",
            NextAt = published.AddDays(14),
            Zone = "UTC",
            Language = "en",
            SetById = "first",
            SetAt = published,
            Tlp = (int)tlp,
        });
        db.DigestDeliveries.Add(new()
        {
            TenantId = "tenant",
            ConversationId = "19:one@thread.tacv2",
            Run = published.AddDays(1),
            State = DigestDeliveryState.Sent,
            At = published.AddDays(1),
            NotBefore = published,
            From = published.AddDays(-1),
            Until = published.AddDays(1),
        });
        await db.SaveChangesAsync(Cancellation);
    }
}
