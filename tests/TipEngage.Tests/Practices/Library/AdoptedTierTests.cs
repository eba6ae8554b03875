using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices.Review;

namespace TipEngage.Tests.Practices.Library;

/// <summary>That others use a practice too is evidence: the table judges it again.</summary>
public abstract class AdoptedTierTests : ReviewTests
{
    private static readonly Person another = new("tenant", "another", "Farid");

    private static readonly Dictionary<string, string> almostGood = new(CompleteForm.Quick)
    {
        ["howItWorks"] = "Ask, check, pay.",
        ["whyItWorks"] = "Nobody starts in debt.",
        ["stage"] = "running",
        ["startedOn"] = "2017-01",
        ["results"] = "Fewer workers in debt.",
        ["evidence"] = "own_monitoring",
        ["limits"] = "Small suppliers found it hard.",
        ["participation"] = "consulted",
        ["copyConditions"] = "A budget.",
    };

    protected AdoptedTierTests()
    {
    }

    protected AdoptedTierTests(PostgresServer server) : base(server)
    {
    }

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton<PracticeLibrary>().AddSingleton<FocalPoints>().AddSingleton<LibraryEchoes>();
    }

    [Fact]
    public async Task Used_elsewhere_it_is_good_and_promising_again_when_nobody_says_so_any_more()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services, almostGood);
        var echoes = services.GetRequiredService<LibraryEchoes>();
        (await TierAsync(services, id)).ShouldBe((nameof(Tier.Promising), nameof(Tier.Promising), false));

        (await echoes.AdoptAsync(1, Member, "FJ", 2017, Cancellation)).ShouldBe(EchoOutcome.Done);
        (await echoes.AdoptAsync(1, another, "NZ", 2016, Cancellation)).ShouldBe(EchoOutcome.Done);
        (await TierAsync(services, id)).ShouldBe((nameof(Tier.Good), nameof(Tier.Good), true));

        await echoes.TakeAdoptionAsync(1, Member, "FJ", Cancellation);
        (await TierAsync(services, id)).Row.ShouldBe(nameof(Tier.Good));
        await echoes.TakeAdoptionAsync(1, another, "NZ", Cancellation);
        (await TierAsync(services, id)).ShouldBe((nameof(Tier.Promising), nameof(Tier.Promising), false));
    }

    [Fact]
    public async Task A_lower_tier_that_its_reviewers_chose_stays()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services, almostGood, Tier.Idea);

        await services.GetRequiredService<LibraryEchoes>().AdoptAsync(1, Member, "FJ", 2017, Cancellation);

        (await TierAsync(services, id)).ShouldBe((nameof(Tier.Idea), nameof(Tier.Idea), false));
    }

    [Fact]
    public async Task An_endorsement_changes_no_tier_and_neither_does_one_s_own_word()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services, almostGood);
        var echoes = services.GetRequiredService<LibraryEchoes>();

        (await echoes.EndorseAsync(1, Member, new("NZ", null, true), Cancellation)).ShouldBe(EchoOutcome.Done);
        (await echoes.AdoptAsync(1, Owner, "FJ", 2017, Cancellation)).ShouldBe(EchoOutcome.Own);

        (await TierAsync(services, id)).Row.ShouldBe(nameof(Tier.Promising));
    }

    private async Task<Guid> PublishedAsync(IServiceProvider services, IReadOnlyDictionary<string, string> fields, Tier? tier = null)
    {
        var id = await ReviewedAsync(services, fields);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept, Tier = tier });
        Clock.Advance(TimeSpan.FromDays(21));
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Publish });
        return id;
    }

    private static async Task<(string? Row, string? Shown, bool IsUsedElsewhere)> TierAsync(IServiceProvider services, Guid id)
    {
        var row = await RowAsync(services, id);
        var shown = await services.GetRequiredService<PracticeLibrary>().FindAsync(row.Number!.Value, LibraryCircles.WidestFor(Role.Member), Cancellation);
        return (row.Tier, shown?.Tier, shown?.TierReasons.Contains(TierTable.UsedElsewhere) is true);
    }
}
