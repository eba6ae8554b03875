using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices.Invitations;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Hosting;

/// <summary>An invitation that has ended takes nothing new; whom it let in keeps what is theirs.</summary>
public sealed class EndedInvitationTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly Person coordinator = new("tenant", "coordinator", null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "This invitation has expired or was ended, so nothing new can be begun with it.")]
    [InlineData("id", "Undangan ini sudah kedaluwarsa atau diakhiri")]
    [InlineData("th", "คำเชิญนี้หมดอายุหรือถูกยุติแล้ว")]
    [InlineData("vi", "Lời mời này đã hết hạn hoặc đã kết thúc")]
    public async Task Whom_it_let_in_begins_nothing_new_after_it_was_ended_and_reads_why(string language, string sentence)
    {
        var (visit, id) = await VisitAsync();
        await visit.ShareAsync();
        await EndAsync(id);

        foreach (var (verb, data) in ((string, JsonObject)[])[("practices.step", InvitedVisitor.FirstStep()), ("practices.start", new() { ["practice"] = Guid.NewGuid().ToString(), ["level"] = "Quick" })])
            (await CardAsync(visit, verb, data, language)).Lines()[0].ShouldStartWith(sentence);
        foreach (var (verb, data) in ((string, JsonObject)[])[("practices.begin", []), ("practices.mine", [])])
            (await CardAsync(visit, verb, data, language)).Lines().ShouldContain(line => line.StartsWith(sentence, StringComparison.Ordinal));

        (await CountAsync(id)).ShouldBe(1);
    }

    [Fact]
    public async Task After_it_has_expired_it_is_the_same()
    {
        var (visit, id) = await VisitAsync();
        await visit.ShareAsync();
        await ExpireAsync(id);

        (await visit.AskAsync("practices.step", InvitedVisitor.FirstStep())).Lines()[0].ShouldStartWith("This invitation has expired or was ended");

        (await CountAsync(id)).ShouldBe(1);
    }

    [Fact]
    public async Task No_button_begins_anything_there()
    {
        var (visit, id) = await VisitAsync();
        await visit.ShareAsync();
        await EndAsync(id);

        foreach (var card in (JsonNode[])[await visit.AskAsync("practices.begin", []), await visit.AskAsync("practices.mine", [])])
            card.Objects().ShouldNotContain(one => one["verb"] != null && one["verb"]!.ToString() == "practices.start");
    }

    [Fact]
    public async Task What_was_begun_while_it_was_good_is_finished_changed_and_withdrawn()
    {
        var (visit, id) = await VisitAsync();
        var card = await visit.FirstStepAsync();
        await EndAsync(id);

        foreach (var inputs in FormWalk.Quick[1..^1])
            card = await visit.PressAsync(card, "Next", inputs);
        var receipt = await visit.PressAsync(card, FormWalk.SendButton, FormWalk.Quick[^1]);
        receipt.Marks().ShouldContain(mark => mark.StartsWith("practice-PP-", StringComparison.Ordinal));

        (await visit.PressAsync(await visit.PressAsync(receipt, "Change it"), "Next", FormWalk.Quick[0])).Marks().ShouldContain("practice-step-who");
        (await visit.PressAsync(await visit.AskAsync("practices.mine", []), "Withdraw")).Lines().ShouldContain(line => line.Contains("Withdrawn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_it_is_good_whom_it_let_in_begins_another_though_it_is_used_up()
    {
        var (visit, _) = await VisitAsync(uses: 1);
        await visit.ShareAsync();

        (await visit.AskAsync("practices.step", InvitedVisitor.FirstStep())).Marks().ShouldContain("practice-step-who");
    }

    [Fact]
    public async Task Nobody_shares_more_than_twenty_by_one_invitation_however_they_try_at_once()
    {
        var (visit, id) = await VisitAsync();
        var first = await visit.FirstStepAsync();
        await CopySentAsync(first, copies: 17);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => visit.SendAsync("practices.step", InvitedVisitor.FirstStep())));

        (await CountAsync(id)).ShouldBe(20);
        foreach (var (verb, data) in ((string, JsonObject)[])[("practices.step", InvitedVisitor.FirstStep()), ("practices.start", new() { ["practice"] = Guid.NewGuid().ToString(), ["level"] = "Quick" })])
            (await visit.AskAsync(verb, data)).Lines()[0].ShouldStartWith("You have begun or sent 20 practices by this invitation, which is the most.");
    }

    private static async Task<JsonNode> CardAsync(InvitedVisitor visit, string verb, JsonObject data, string language)
    {
        using var answer = await visit.SendAsync(verb, data, language);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["card"]!;
    }

    private async Task<(InvitedVisitor Visit, Guid Invitation)> VisitAsync(int uses = 20)
    {
        var id = Guid.NewGuid();
        var secret = await service.Services.GetRequiredService<InvitationBook>().IssueAsync(new(id, "Forum", 14, uses), coordinator, Cancellation);
        return (await InvitedVisitor.ComeAsync(service, $"/share/{secret}"), id);
    }

    private Task EndAsync(Guid id) => service.Services.GetRequiredService<InvitationBook>().EndAsync(id, coordinator, Cancellation);

    private async Task ExpireAsync(Guid id)
    {
        await using var db = await ContextAsync();
        (await db.Invitations.SingleAsync(row => row.Id == id, Cancellation)).ExpiresAt = service.Clock.GetUtcNow().AddMinutes(-1);
        await db.SaveChangesAsync(Cancellation);
    }

    private Task<TipDbContext> ContextAsync() => service.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);

    /// <summary>Adds rows as if its person had sent so many more and withdrawn them.</summary>
    private async Task CopySentAsync(JsonNode step, int copies)
    {
        var practice = Guid.Parse(FormWalk.ButtonOf(step, "Next")["data"]!["practice"]!.ToString());
        await using var db = await ContextAsync();
        var row = await db.Practices.AsNoTracking().SingleAsync(one => one.Id == practice, Cancellation);
        for (var copy = 0; copy < copies; copy++)
        {
            var id = Guid.NewGuid();
            db.Practices.Add(new()
            {
                Id = id,
                TextOf = id,
                TenantId = row.TenantId,
                OwnerId = row.OwnerId,
                State = "Withdrawn",
                Version = 1,
                Level = row.Level,
                Step = row.Step,
                Door = row.Door,
                Tongue = row.Tongue,
                CreatedAt = row.CreatedAt,
                ChangedAt = row.ChangedAt,
            });
        }

        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>How many came by an invitation.</summary>
    private async Task<int> CountAsync(Guid id)
    {
        await using var db = await ContextAsync();
        return await db.Practices.CountAsync(row => db.InvitedGuests.Any(guest => guest.InvitationId == id && guest.PersonId == row.OwnerId), Cancellation);
    }
}
