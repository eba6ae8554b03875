using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Practices;
using TipEngage.Practices;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Practices;

/// <summary>A person gets everything that is held about them, and nothing of anybody else.</summary>
public sealed class HeldAboutMeTests : IAsyncLifetime
{
    private AnswerBot? bot;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync(publicUrl: "https://tipengage.example");

    public ValueTask DisposeAsync() => bot!.DisposeAsync();

    [Fact]
    public async Task It_holds_drafts_submissions_and_their_way()
    {
        await new FormWalk(bot!, "other").ShareAsync();
        var walk = new FormWalk(bot!, "submitter");
        await walk.ShareAsync();
        await walk.PressAsync(await walk.StartAsync(), "Next", FormWalk.Quick[0]);

        var held = await DownloadAsync(TicketOf(await walk.MineAsync()));

        held["personId"]!.ToString().ShouldBe("submitter");
        var practices = held["practices"]!.AsArray();
        practices.Count.ShouldBe(2);
        practices[0]!["reference"]!.ToString().ShouldBe("PP-0002");
        practices[0]!["submitted"]!["orgName"]!.ToString().ShouldBe("Ministry of Public Works");
        practices[0]!["submittedInWords"]!["Countries"]!.ToString().ShouldStartWith("Thailand; Lao ");
        practices[0]!["submittedInWords"]!.AsObject().Select(one => one.Key).ShouldNotContain("orgType");
        practices[0]!["steps"]!.AsArray().Count.ShouldBe(3);
        practices[1]!["draft"]!["title"]!.ToString().ShouldBe("Fair recruitment clauses in tenders");
        practices[1]!["draftInWords"]!["Title"]!.ToString().ShouldBe("Fair recruitment clauses in tenders");
        practices[1]!["stateInWords"]!.ToString().ShouldBe("Draft, not sent");
    }

    [Fact]
    public async Task It_says_of_which_practice_a_draft_is_the_update()
    {
        var walk = new FormWalk(bot!, "submitter");
        await walk.ShareAsync();
        await using (var db = await ContextAsync())
        {
            await db.Practices.ExecuteUpdateAsync(change => change.SetProperty(row => row.State, "Published"), TestContext.Current.CancellationToken);
        }

        await walk.PressAsync(await walk.MineAsync(), "Propose an update");

        var practices = (await DownloadAsync(TicketOf(await walk.MineAsync())))["practices"]!.AsArray();
        practices.Select(one => one!["updateOf"]?.ToString()).ShouldBe([null, "PP-0001"]);
    }

    [Fact]
    public async Task It_holds_what_the_person_said_and_made_among_others()
    {
        var walk = new FormWalk(bot!, "submitter");
        await walk.ShareAsync();
        await using (var db = await ContextAsync())
        {
            var (practice, now) = (await db.Practices.SingleAsync(TestContext.Current.CancellationToken), bot!.Clock.GetUtcNow());
            db.Endorsements.Add(new()
            {
                PracticeId = practice.Id,
                Party = "TH",
                Said = "We use it at the border.",
                IsNamed = true,
                ById = "submitter",
                At = now,
            });
            db.Adoptions.Add(new()
            {
                PracticeId = practice.Id,
                Country = "TH",
                ById = "submitter",
                Year = 2017,
                At = now,
            });
            db.Invitations.Add(new()
            {
                Id = Guid.NewGuid(),
                SecretHash = "x",
                TenantId = practice.TenantId,
                Purpose = "practice",
                Uses = 3,
                CreatedById = "submitter",
                CreatedAt = now,
                ExpiresAt = now,
            });
            db.PracticeReviews.Add(new()
            {
                PracticeId = practice.Id,
                ContentVersion = 1,
                ReviewerId = "submitter",
                Scores = """{"harm":"2"}""",
                HasInterest = false,
                At = now,
            });
            db.RegisterChanges.Add(new()
            {
                Plan = "2017-19",
                Position = 1,
                ChangeId = Guid.NewGuid(),
                Kind = "initiative",
                Subject = "M1",
                Version = 1,
                At = now,
                TenantId = practice.TenantId,
                ById = "submitter",
                Fields = RegisterJson.Write([new FieldChange("text", null, "Train inspectors together.")]),
                Tlp = 1,
            });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var held = await DownloadAsync(TicketOf(await walk.MineAsync()));

        var deeds = held["deeds"]!;
        deeds["endorsements"]![0]!["said"]!.ToString().ShouldBe("We use it at the border.");
        deeds["adoptions"]![0]!["year"]!.GetValue<int>().ShouldBe(2017);
        deeds["invitations"]![0]!["uses"]!.GetValue<int>().ShouldBe(3);
        deeds["reviews"]![0]!["scores"]!["harm"]!.GetValue<int>().ShouldBe(2);
        deeds["statements"]![0]!["written"]!["text"]!.ToString().ShouldBe("Train inspectors together.");
        deeds["audit"]!.AsArray().ShouldNotBeEmpty();
        held["practices"]![0]!["level"].ShouldNotBeNull();
        held.ToJsonString().ShouldNotContain("secret", Case.Insensitive);
    }

    [Fact]
    public async Task Each_table_with_the_id_of_a_person_is_known()
    {
        await using var db = await ContextAsync();
        string[] ids = ["PersonId", "OwnerId", "ReviewerId", "FollowerId", "AssigneeId", "UserAadObjectId", "MemberId"];

        var tables = db.Model.GetEntityTypes().Where(one => one.GetProperties().Any(column => ids.Contains(column.Name) || column.Name.EndsWith("ById", StringComparison.Ordinal))).Select(one => one.ClrType).ToArray();

        tables.Except(CollectHeld.Sources).ShouldBeEmpty();
        CollectHeld.Sources.Except(tables).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("forged")]
    [InlineData("CfDJ8forged")]
    public async Task A_link_that_is_not_ours_opens_nothing(string ticket)
    {
        var context = Context();

        await (await bot!.Services.GetRequiredService<DownloadHeld>().HandleAsync(context, ticket)).ExecuteAsync(context);

        context.Response.StatusCode.ShouldBe(403);
    }

    [Fact]
    public async Task A_link_works_for_ten_minutes()
    {
        var ticket = TicketOf(await new FormWalk(bot!, "submitter").MineAsync());
        bot!.Clock.Advance(TimeSpan.FromMinutes(9));
        await DownloadAsync(ticket);

        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        var context = Context();
        await (await bot.Services.GetRequiredService<DownloadHeld>().HandleAsync(context, ticket)).ExecuteAsync(context);

        context.Response.StatusCode.ShouldBe(403);
    }

    [Fact]
    public void The_link_names_nobody() =>
        bot!.Services.GetRequiredService<DownloadHeld>().LinkFor(new Person("tenant", "submitter", "Ada"))!.AbsoluteUri.ShouldNotContain("submitter");

    private static string TicketOf(JsonNode mine)
    {
        var link = mine.Objects().First(one => one["type"]?.ToString() is "Action.OpenUrl")["url"]!.ToString();
        link.ShouldStartWith("https://tipengage.example/api/v1/held-about-me.json?ticket=");
        return Uri.UnescapeDataString(link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..]);
    }

    private async Task<JsonNode> DownloadAsync(string ticket)
    {
        var context = Context();
        await (await bot!.Services.GetRequiredService<DownloadHeld>().HandleAsync(context, ticket)).ExecuteAsync(context);
        context.Response.StatusCode.ShouldBe(200);
        context.Response.Body.Position = 0;
        return (await JsonNode.ParseAsync(context.Response.Body))!;
    }

    private Task<TipDbContext> ContextAsync() =>
        bot!.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    private DefaultHttpContext Context() => new() { RequestServices = bot!.Services, Response = { Body = new MemoryStream() } };
}
