using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Register;
using TipEngage.Simulator.Sending;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices.Library;

namespace TipEngage.Tests.Hosting;

/// <summary>A form that still stands in a chat, and what it was about is gone.</summary>
public sealed class UpdateOverTheWireTests(RunningService service) : IClassFixture<RunningService>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Next_on_an_open_form_of_an_update_begins_nothing_once_the_practice_is_withdrawn()
    {
        var member = service.Teams.As(service.Teams.World.Member);
        await PublishAsync(member.Persona.AadObjectId);
        var mine = await (await member.SayAsync("my submissions", cancellationToken: Cancellation)).WaitForMessageAsync(cancellationToken: Cancellation);
        var form = CardOf(await member.PressAsync(mine.Id, Button(JsonNode.Parse(mine.Card.GetRawText())!, "Propose an update"), cancellationToken: Cancellation));
        form.Marks().ShouldContain("practice-step-what");
        await member.PressAsync(mine.Id, Button(JsonNode.Parse(mine.Card.GetRawText())!, "Withdraw"), cancellationToken: Cancellation);

        for (var time = 0; time < 2; time++)
        {
            var inputs = new JsonObject { ["f_title"] = "Clauses in every tender", ["f_summary"] = "Suppliers pay the costs.", ["f_approach"] = "public-procurement" };
            var answer = await member.PressAsync(mine.Id, Button(form, "Next"), inputs, Cancellation);
            $"{JsonNode.Parse(answer.Json!.Value.GetRawText())!["value"]}".ShouldStartWith("This draft is no longer there");
        }

        await using var db = await service.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
        (await db.Practices.AsNoTracking().SingleAsync(Cancellation)).State.ShouldBe(nameof(PracticeState.Withdrawn));
    }

    private async Task PublishAsync(string owner)
    {
        await using var db = await service.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
        var (at, fields) = (new DateTimeOffset(2018, 2, 1, 0, 0, 0, TimeSpan.Zero), SamplePractice.Make(1)[0].Fields);
        db.Practices.Add(new()
        {
            Id = Guid.NewGuid(),
            Number = 1,
            TenantId = service.Teams.World.TenantId,
            OwnerId = owner,
            State = nameof(PracticeState.Published),
            Version = 1,
            Level = 0,
            Step = "what",
            Fields = RegisterJson.Write(fields),
            Tlp = (int)RegisterRules.TlpOf(fields),
            Door = nameof(Door.Chat),
            Tongue = "en",
            CreatedAt = at,
            ChangedAt = at,
            PublishedAt = at,
            PublishedVersion = 1,
        });
        await db.SaveChangesAsync(Cancellation);
    }

    private static JsonNode CardOf(Delivery answer) => JsonNode.Parse(answer.Json!.Value.GetRawText())!["value"]!;

    private static JsonObject Button(JsonNode card, string title) => card.Objects().First(one => $"{one["title"]}" == title && $"{one["type"]}" is "Action.Execute");
}
