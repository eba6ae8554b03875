using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>Who invited a submitter may be the submitter, so they are none of the two who publish: they read why, and who can decide.</summary>
public sealed class InviterTests : ReviewWalkTests
{
    private const string Why = "You invited whoever shares this practice, so two other coordinators decide about it";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_invited_reads_why_they_decide_nothing_and_who_can()
    {
        await Walk.PlaceAsync();
        var before = await Walk.OpenAsync(First);
        await InviteAsync("named");

        var card = await Walk.OpenAsync(First);

        card.Lines().ShouldContain(line => line.StartsWith(Why, StringComparison.Ordinal) && line.Contains("somebody else has to be made a coordinator"));
        foreach (var button in new[] { "Accept …", "Ask for changes", "Do not publish …" })
            (await Walk.CardAsync(First, before, button)).Lines().ShouldContain(line => line.StartsWith(Why, StringComparison.Ordinal), button);
        (await Walk.OpenAsync(Second)).Lines().ShouldNotContain(line => line.StartsWith(Why, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_name_is_hidden_it_does_not_tell_whose_it_is()
    {
        await Walk.PlaceAsync();
        await InviteAsync("anonymous");

        var lines = (await Walk.OpenAsync(First)).Lines();

        lines.ShouldNotContain(line => line.Contains("invited"));
        lines.ShouldContain(line => line.StartsWith("Others decide about this one.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_coordinators_the_other_one_ends_it_alone_and_publishes_it_with_a_third()
    {
        await Walk.PlaceAsync();
        await InviteAsync("named");
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        (await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Accept …")).Lines().ShouldContain(line => line.Contains("two", StringComparison.OrdinalIgnoreCase));
        Offered(await Walk.OpenAsync(Second)).ShouldContain("Do not publish …");

        (await Walk.Bot.Services.GetRequiredService<GiveRole>().GiveAsync(new("third", "Dao", Role.Coordinator, null), new("tenant", First, null), Cancellation)).ShouldBe(RoleOutcome.Done);
        await Walk.PressAsync("third", await Walk.QueueAsync("third"), "Where I work", [], "Keep", ("country", "NZ"), ("organisation", "Immigration New Zealand"));
        await Walk.ScoreAsync("third");
        await Walk.PressAsync(Second, await Walk.OpenAsync(Second), "Accept …", [], "Accept");
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(21));

        (await Walk.CardAsync("third", await Walk.OpenAsync("third"), "Publish")).Lines().ShouldContain("PP-0001 · Published");
    }

    /// <summary>Has whoever shares the practice be somebody whom the first coordinator invited.</summary>
    private async Task InviteAsync(string attribution)
    {
        await using var db = await Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
        var (id, now) = (Guid.NewGuid(), Walk.Bot.Clock.GetUtcNow());
        db.Invitations.Add(new() { Id = id, SecretHash = "hash", TenantId = "tenant", Purpose = "Round table", Uses = 1, CreatedById = First, CreatedAt = now, ExpiresAt = now.AddDays(7) });
        db.InvitedGuests.Add(new() { PersonId = "submitter", InvitationId = id, AdmittedAt = now });
        var row = await db.Practices.SingleAsync(Cancellation);
        row.Fields = RegisterJson.Write(new Dictionary<string, string>(RegisterJson.ReadFields(row.Fields!)) { ["attribution"] = attribution });
        await db.SaveChangesAsync(Cancellation);
    }
}
