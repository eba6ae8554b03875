using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Digests.Content;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Simulator.World;
using TipEngage.Tests.Hosting;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using Person = TipEngage.Access.Person;

namespace TipEngage.Tests.Features.Library;

/// <summary>Whatever random people do to a practice, no door shows it to others while it is not published, nor above their circle, nor who is not to be named.</summary>
public sealed class UnpublishedDoorsTests : IAsyncLifetime
{
    private const string Organisation = "Quillfort Weaving Works";
    private const int Sequences = 12;

    private static readonly ReviewEvent[] events = Enum.GetValues<ReviewEvent>();

    private readonly RunningService service = new()
    {
        Settings = new Dictionary<string, string> { ["Export:PerMinute"] = "10000", ["Library:Burst"] = "100000", ["PublicUrl"] = "http://localhost" },
    };

    private readonly HashSet<PracticeState> reached = [];
    private int shared;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TeamsWorld World => service.Teams.World;

    public async ValueTask InitializeAsync()
    {
        await service.InitializeAsync();
        using var browser = service.Browser();
        await browser.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation);
        foreach (var (persona, country) in new[] { (World.Coordinator, "AU"), (World.CoChair, "NZ") })
            await service.Services.GetRequiredService<ReviewerPlaces>().SetAsync(PersonOf(persona), country, "Foreign Affairs", Cancellation);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Random_events_open_no_door_to_what_is_not_published()
    {
        await Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 5], Gen.Int[0, events.Length - 1]).Array[4, 9]).SampleAsync(
            async (isForAll, steps) =>
            {
                var practice = await ShareAsync(isForAll);
                await CheckAsync(practice, isForAll);
                foreach (var (sensible, other) in steps)
                {
                    await StepAsync(practice, sensible > 0, events[other]);
                    await CheckAsync(practice, isForAll);
                }

                await service.Services.GetRequiredService<WithdrawPractice>().WithdrawAsync(PersonOf(World.Business), practice.Id, Cancellation);
                await CheckAsync(practice, isForAll);
            },
            iter: Sequences, threads: 1);

        reached.ShouldContain(PracticeState.Published);
        reached.ShouldContain(PracticeState.InReview);
        reached.ShouldContain(PracticeState.Withdrawn);
    }

    [Theory]
    [InlineData(nameof(PracticeState.Held), "")]
    [InlineData(nameof(PracticeState.InReview), "")]
    [InlineData(nameof(PracticeState.ChangesRequested), "Return")]
    [InlineData(nameof(PracticeState.Rejected), "Reject")]
    [InlineData(nameof(PracticeState.Purged), "AskPurge Purge")]
    [InlineData(nameof(PracticeState.ConsentCheck), "Score Score Accept")]
    [InlineData(nameof(PracticeState.UpdateDue), "Score Score Accept Publish AskRenewal")]
    [InlineData(nameof(PracticeState.Archived), "Score Score Accept Publish AskRenewal Archive")]
    [InlineData(nameof(PracticeState.Rejected), "Score Score Accept Publish Reject")]
    [InlineData(nameof(PracticeState.Published), "Score Score Accept Publish AskPurge")]
    [InlineData(nameof(PracticeState.Purged), "Score Score Accept Publish AskPurge Purge")]
    public async Task On_the_way_to_each_state_no_door_is_open_before_it_is_published(string state, string way)
    {
        var practice = await ShareAsync(isForAll: true, isHeld: state is nameof(PracticeState.Held));
        await CheckAsync(practice, isForAll: true);

        foreach (var happens in way.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ReviewEvent>))
        {
            await StepAsync(practice, isSensible: happens is not (ReviewEvent.Return or ReviewEvent.Reject or ReviewEvent.AskPurge or ReviewEvent.Archive), happens);
            await CheckAsync(practice, isForAll: true);
        }

        (await RowAsync(practice)).State.ShouldBe(state);
    }

    [Fact]
    public async Task An_update_that_makes_it_less_public_and_unnamed_takes_the_old_words_and_the_name_from_every_door()
    {
        var before = await ShareAsync(isForAll: true, "named");
        await PublishAsync(before);
        await ReleaseAsync(before);
        await foreach (var (door, _, shown) in DoorsAsync(before))
            shown.ShouldContain($"Clauses about {before.Word}", Case.Insensitive, door);

        var update = await ShareAsync(isForAll: false, "anonymous", updateOf: 1);
        await PublishAsync(update);

        await foreach (var (door, _, shown) in DoorsAsync(before))
        {
            shown.ShouldNotContain($"Clauses about {before.Word}", Case.Insensitive, door);
            shown.ShouldNotContain("Quillfort", Case.Insensitive, door);
        }

        await ReleaseAsync(update with { Reference = before.Reference });
        await foreach (var (door, isForMembers, shown) in DoorsAsync(update with { Reference = before.Reference }))
        {
            shown.Contains($"Clauses about {update.Word}", StringComparison.OrdinalIgnoreCase).ShouldBe(isForMembers, door);
            shown.ShouldNotContain("Quillfort", Case.Insensitive, door);
        }
    }

    private async Task PublishAsync(Shared practice)
    {
        for (var step = 0; step < 6 && (await RowAsync(practice)).State is nameof(PracticeState.InReview) or nameof(PracticeState.ConsentCheck); step++)
            await StepAsync(practice, isSensible: true, default);
    }

    /// <summary>Each has words that nothing else has.</summary>
    private async Task<Shared> ShareAsync(bool isForAll, string? attribution = null, int? updateOf = null, bool? isHeld = null)
    {
        var word = $"zibel{(char)('a' + (++shared / 26 % 26))}{(char)('a' + (shared % 26))}ne";
        var practice = new Shared(Guid.NewGuid(), word, $"PP-{shared:D4}");
        var values = new Dictionary<string, string?>(CompleteForm.Quick.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)))
        {
            ["title"] = $"Clauses about {word}",
            ["summary"] = $"{Organisation} pays for {word}.",
            ["orgName"] = Organisation,
            ["orgType"] = "business-large",
            ["attribution"] = attribution ?? (shared % 2 == 0 ? "anonymous" : "type_country"),
            ["tlp"] = isForAll ? "CLEAR" : "GREEN",
        };
        await service.Services.GetRequiredService<OwnPractices>().SaveAsync(PersonOf(World.Business), new(practice.Id, FormLevel.Quick, "check", values) { Door = Door.Chat, Tongue = "en", UpdateOf = updateOf }, Cancellation);
        await service.Services.GetRequiredService<SubmitPractice>().SubmitAsync(
            PersonOf(World.Business), new(practice.Id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => isHeld ?? shared % 3 == 0 ? ["PersonName"] : [] }, Cancellation);
        return practice;
    }

    /// <summary>Mostly what would sensibly be next, so that many a practice gets far.</summary>
    private async Task StepAsync(Shared practice, bool isSensible, ReviewEvent otherwise)
    {
        var row = await RowAsync(practice);
        var (happens, persona) = isSensible ? Next(row) : (otherwise, World.CoChair);
        var by = ReviewWays.Of(happens).Actor is ReviewActor.Clock ? DecidePractice.Clock : ReviewWays.Of(happens).Actor is ReviewActor.Submitter ? PersonOf(World.Business) : PersonOf(persona);
        var move = new ReviewMove(practice.Id, row.Revision, happens) { Reason = ReviewReasons.ToReject[0], Scores = Rubric.Questions.ToDictionary(one => one, _ => 2), Comments = new Dictionary<string, string> { ["title"] = "Say more" } };
        await service.Services.GetRequiredService<DecidePractice>().TakeAsync(by, move, Cancellation);
    }

    private (ReviewEvent, Persona) Next(PracticeRow row) => Enum.Parse<PracticeState>(row.State) switch
    {
        _ when row.PurgeAskedById is { } asked => (ReviewEvent.Purge, asked == PersonOf(World.Coordinator).Id ? World.CoChair : World.Coordinator),
        PracticeState.Held => (ReviewEvent.Release, World.Coordinator),
        PracticeState.InReview when row.Revision % 3 == 0 => (ReviewEvent.Accept, World.Coordinator),
        PracticeState.InReview => (ReviewEvent.Score, row.Revision % 3 == 1 ? World.Coordinator : World.CoChair),
        PracticeState.ConsentCheck => (row.UpdateOf is null ? ReviewEvent.Publish : ReviewEvent.PublishUpdate, World.CoChair),
        PracticeState.Published => (ReviewEvent.AskRenewal, World.Coordinator),
        _ => (ReviewEvent.Archive, World.Coordinator),
    };

    private async Task CheckAsync(Shared practice, bool isForAll)
    {
        var row = await RowAsync(practice);
        var state = Enum.Parse<PracticeState>(row.State);
        reached.Add(state);
        var isPublished = PracticeStates.IsPublished(state) && row.PurgeAskedById is null;
        if (isPublished)
            await ReleaseAsync(practice);
        await foreach (var (door, isForMembers, shown) in DoorsAsync(practice))
        {
            shown.ShouldNotContain("Quillfort", Case.Insensitive, $"{door} at {state}");
            shown.Contains($"Clauses about {practice.Word}", StringComparison.OrdinalIgnoreCase).ShouldBe(isPublished && (isForAll || isForMembers), $"{door} at {state}, {(isForAll ? "for all" : "for members")}");
        }
    }

    private async IAsyncEnumerable<(string Door, bool IsForMembers, string Shown)> DoorsAsync(Shared practice)
    {
        foreach (var (persona, isMember) in new[] { (World.Member, true), (World.CivilSociety, false) })
        {
            foreach (var sentence in new[] { $"find good practices about {practice.Word}", $"show {practice.Reference}" })
            {
                var delivery = await service.Teams.As(persona).SayAsync(sentence, cancellationToken: Cancellation);
                yield return ($"{persona.Id}: {sentence}", isMember, (await delivery.WaitForMessageAsync(cancellationToken: Cancellation)).Activity.GetRawText());
            }

            // What only members say of a practice has no door for others.
            foreach (var verb in isMember ? new[] { "library.practice", "library.describe", "library.endorse", "library.adopt" } : ["library.practice", "library.describe"])
            {
                var pressed = await service.Teams.As(persona).ExecuteAsync("1", verb, new JsonObject { ["practice"] = practice.Reference }, cancellationToken: Cancellation);
                yield return ($"{persona.Id}: {verb}", isMember, pressed.Body);
            }

            yield return ($"{persona.Id}: compose box", false, (await service.Teams.As(persona).QueryAsync("searchPractices", practice.Word, cancellationToken: Cancellation)).Body);
            yield return ($"{persona.Id}: link", false, (await service.Teams.As(persona).QueryLinkAsync($"http://localhost/practices/{practice.Reference}", Cancellation)).Body);
        }

        using var browser = service.Browser();
        foreach (var path in new[] { $"/practices/{practice.Reference}", $"/api/v1/practices?q={practice.Word}", $"/api/v1/practices/{practice.Reference}", "/api/v1/practices.csv", "/api/v1/practices.json" })
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            yield return (path, false, $"{answer.Headers}{answer.Content.Headers}{await answer.Content.ReadAsStringAsync(Cancellation)}");
        }

        await using (var db = await service.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation))
        {
            foreach (var letter in await db.Newsletters.AsNoTracking().Where(row => row.Subject == practice.Reference).ToArrayAsync(Cancellation))
            {
                await NewsletterTitles.HideAsync(db, letter, Cancellation);
                yield return ("released newsletters", true, letter.Text + letter.Html);
            }
        }

        var now = TimeProvider.System.GetUtcNow();
        foreach (var role in new[] { Role.Member, Role.Guest })
        {
            await using var scope = service.Services.CreateAsyncScope();
            var digest = await ActivatorUtilities.CreateInstance<CollectDigest>(scope.ServiceProvider).ReadAsync(new(World.TenantId, role, new(now.AddDays(-7), now.AddMinutes(1))), null, null, Cancellation);
            yield return ($"digest of a {role}", role is Role.Member, JsonSerializer.Serialize(digest.Published));
        }
    }

    /// <summary>A newsletter tells members of it, as it is shown to them now.</summary>
    private async Task ReleaseAsync(Shared practice)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = await service.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
        await db.Newsletters.Where(row => row.Subject == practice.Reference).ExecuteDeleteAsync(Cancellation);
        db.Newsletters.Add(new()
        {
            TenantId = World.TenantId,
            Number = 1000 + int.Parse(practice.Reference[3..], CultureInfo.InvariantCulture),
            Language = "en",
            Tlp = 1,
            From = now,
            Until = now,
            Subject = practice.Reference,
            Introduction = "",
            Text = $"- {practice.Reference} · Clauses about {practice.Word}\n",
            Html = $"<li>{practice.Reference} · Clauses about {practice.Word}</li>",
            MadeById = "somebody",
            MadeAt = now,
            ReleasedById = "somebody",
            ReleasedAt = now,
        });
        await db.SaveChangesAsync(Cancellation);
    }

    private async Task<PracticeRow> RowAsync(Shared practice)
    {
        await using var db = await service.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
        return await db.Practices.AsNoTracking().SingleAsync(row => row.Id == practice.Id, Cancellation);
    }

    private Person PersonOf(Persona persona) => new(World.TenantId, Person.IdOf(persona.AadObjectId), persona.Name);

    private sealed record Shared(Guid Id, string Word, string Reference);
}
