using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Digests.Settings;
using TipEngage.Features.Practices;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Practices;

/// <summary>A person gets everything that is held about them, and nothing of anybody else.</summary>
public sealed partial class HeldAboutMeTests : IAsyncLifetime
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
        practices[0]!["submittedInWords"]!["Organisation"]!.ToString().ShouldStartWith("Ministry of Public Works");
        practices[0]!["submittedInWords"]!["Countries"]!.ToString().ShouldStartWith("Thailand; Lao ");
        practices[0]!["submittedInWords"]!.AsObject().Select(one => one.Key).ShouldNotContain("orgType");
        practices[0]!["steps"]!.AsArray().Count.ShouldBe(3);
        practices[1]!["draftInWords"]!["Title"]!.ToString().ShouldBe("Fair recruitment clauses in tenders");
        practices[1]!["stateInWords"]!.ToString().ShouldBe("Draft, not sent");
    }

    [Theory]
    [InlineData("en", "This is all that TipEngage holds about you", "In review", "From “Draft, not sent” to “Sent in”")]
    [InlineData("th", "นี่คือทุกสิ่งที่ TipEngage เก็บไว้เกี่ยวกับคุณ", "อยู่ระหว่างพิจารณา", "จาก “ฉบับร่าง")]
    public async Task What_is_kept_as_a_code_is_told_in_the_words_of_the_card_that_the_link_stood_on(string language, string about, string state, string step)
    {
        bot!.Language = CultureInfo.GetCultureInfo("en");
        await new FormWalk(bot, "submitter").ShareAsync();
        bot.Language = CultureInfo.GetCultureInfo(language);
        await using (var db = await ContextAsync())
        {
            var row = await db.Practices.SingleAsync(TestContext.Current.CancellationToken);
            (row.Held, row.Comments) = ("PersonName", """{"summary":"Say how."}""");
            db.Letters.Add(new() { Key = "k", Kind = "practice", TenantId = row.TenantId, PersonId = "submitter", SubjectId = row.Id, Told = "Return", State = LetterState.Sent, At = row.ChangedAt, NotBefore = row.ChangedAt });
            db.Follows.Add(new() { TenantId = row.TenantId, FollowerId = "submitter", Plan = "2017-19", Subject = "item:4b", Since = row.ChangedAt });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var held = await DownloadAsync(TicketOf(await new FormWalk(bot, "submitter").MineAsync()));

        held.AsObject().First().Key.ShouldBe("about");
        held["about"]!.ToString().ShouldStartWith(about);
        held["followsInWords"]![0]!.ToString().ShouldStartWith("4b · ");
        held["letters"]![0]!["inWords"]!.ToString().ShouldContain("PP-0001");
        var practice = held["practices"]![0]!;
        practice["stateInWords"]!.ToString().ShouldBe(state);
        practice["steps"]![0]!["inWords"]!.ToString().ShouldStartWith(step);
        practice["heldInWords"]!.ToString().ShouldNotBe("PersonName");
        practice["commentsInWords"]!.AsObject().ShouldHaveSingleItem().Key.ShouldNotBe("summary");
        practice["tongue"]!.ToString().ShouldNotBe("en");
    }

    [Theory]
    [InlineData("en", "2 – mostly", "personal chat", "Monday")]
    [InlineData("id", "2 – ", "Obrolan", "Senin")]
    [InlineData("th", "2 – ", "แชต", "จันทร์")]
    [InlineData("vi", "2 – ", "trò chuyện", "Thứ Hai")]
    public async Task No_code_stands_anywhere_in_it(string language, string score, string chat, string day)
    {
        bot!.Language = CultureInfo.GetCultureInfo("en");
        await new FormWalk(bot, "submitter").ShareAsync();
        bot.Language = CultureInfo.GetCultureInfo(language);
        await AddOneOfEachAsync();

        var held = await DownloadAsync(TicketOf(await new FormWalk(bot, "submitter").MineAsync()));

        string[] names = [.. Texts(held).Where(IsCode)];
        names.ShouldBeEmpty();
        held.Objects().SelectMany(one => one).Where(one => one.Value?.ToString() == "submitter").Select(one => one.Key).ShouldBe(["personId", "name"], ignoreOrder: true);
        var deeds = held["deeds"]!;
        deeds["reviews"]![0]!["scoresInWords"]!.AsObject().Single().Value!.ToString().ShouldStartWith(score);
        deeds["digests"]![0]!["chat"]!.ToString().ShouldContain(chat == "personal chat" ? "Your own chat" : chat, Case.Insensitive);
        deeds["digests"]![0]!["dayInWords"]!.ToString().ShouldContain(day, Case.Insensitive);
        deeds["statements"]!.AsArray().Select(one => one!["inWords"]!.ToString()).ShouldAllBe(words => words.Contains("2017-19", StringComparison.Ordinal));
        deeds["audit"]!.AsArray().Select(one => one!["inWords"]?.ToString()).ShouldAllBe(words => !string.IsNullOrEmpty(words));
        deeds["audit"]![0]!["reference"]!.ToString().ShouldBe("PP-0001");
        held["letters"]!.AsArray().ShouldAllBe(one => one!["inWords"]!.ToString().Contains("PP-0001", StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_that_a_person_can_do_has_its_words()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        string[] byTheClock = ["library.tier", "practices.expire"];
        var named = typeof(CollectHeld).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.IsLiteral && field.FieldType == typeof(string) && field.Name.EndsWith("Action", StringComparison.Ordinal)).Select(field => (string)field.GetRawConstantValue()!);

        string[] actions = [.. named.Concat(Enum.GetValues<ReviewEvent>().Select(DecidePractice.AuditActionOf)).Concat(["library.endorse", "library.endorse.take", "library.adopt", "library.adopt.take"]).Except(byTheClock)];

        actions.Length.ShouldBeGreaterThan(25);
        actions.Where(action => HeldActs.Of(action) == Strings.Held_Did_Other).ShouldBeEmpty();
        actions.Select(HeldActs.Of).Distinct().Count().ShouldBe(actions.Distinct().Count() - 1);
    }

    [Fact]
    public void Every_part_of_a_digest_is_called_what_its_settings_call_it() =>
        Enum.GetValues<DigestBlock>().ShouldAllBe(block => HeldDeedWords.Block(block.ToString()) == SettingWords.Block(block));

    private static bool IsCode(string text) => CodeLike().IsMatch(text) || text is "TH" or "LA" or "en" or "th" or "id" or "vi" or "personal" or "Chat" or "Draft" or "InReview" or "Decisions Own" or "Return" or "Assigned" or "harm"
        || (Guid.TryParse(text, out _) && text.Length >= 32);

    private static IEnumerable<string> Texts(JsonNode held) => held.Objects().SelectMany(one => one.Select(pair => pair.Value).Concat(one.Where(pair => pair.Value is JsonArray).SelectMany(pair => pair.Value!.AsArray())))
        .OfType<JsonValue>().Where(value => value.GetValueKind() is JsonValueKind.String).Select(value => value.GetValue<string>());

    [GeneratedRegex(@"\b(practices|register|role|item|theme)[.:]\w|^[a-z]+_[a-z_]+$|^[a-z]+-[a-z-]+$|orgType|evidence_|not_started|MAT-", RegexOptions.CultureInvariant)]
    private static partial Regex CodeLike();

    private async Task AddOneOfEachAsync()
    {
        await using var db = await ContextAsync();
        var (row, now) = (await db.Practices.SingleAsync(TestContext.Current.CancellationToken), bot!.Clock.GetUtcNow());
        (row.Held, row.Tier, row.Draft, row.Comments) = ("PersonName", "Promising", row.Fields, """{"summary":"Say how."}""");
        db.Endorsements.Add(new() { PracticeId = row.Id, Party = "TH", IsNamed = true, ById = "submitter", At = now });
        db.Adoptions.Add(new() { PracticeId = row.Id, Country = "LA", ById = "submitter", Year = 2017, At = now });
        db.PracticeReviews.Add(new() { PracticeId = row.Id, ContentVersion = 1, ReviewerId = "submitter", Scores = """{"harm":"2"}""", HasInterest = false, At = now });
        (string Kind, string Subject, string Field, string Value)[] statements =
            [("Progress", "4b", "state", "not_started"), ("Assignment", "4b:TH", "role", "lead"), ("Translation", "MAT-RPT-FF:km", "state", "in_translation"), ("Initiative", "M1", "text", "Train inspectors together.")];
        foreach (var (place, (kind, subject, field, value)) in statements.Index())
        {
            db.RegisterChanges.Add(new()
            {
                Plan = "2017-19",
                Position = place + 1,
                ChangeId = Guid.NewGuid(),
                Kind = kind,
                Subject = subject,
                Version = 1,
                At = now,
                TenantId = row.TenantId,
                ById = "submitter",
                Fields = RegisterJson.Write([new FieldChange(field, null, value)]),
                Tlp = 1,
            });
        }

        db.Digests.Add(new()
        {
            TenantId = row.TenantId,
            ConversationId = "c",
            Kind = "personal",
            ServiceUrl = "https://example.org",
            PersonId = "submitter",
            Day = 1,
            Minute = 540,
            Zone = "Asia/Bangkok",
            Language = "th",
            Blocks = "Decisions Own",
            Themes = "follow-the-money",
            Tlp = 1,
            NextAt = now,
            SetById = "submitter",
            SetAt = now,
        });
        db.Letters.AddRange(
            LetterOf(row, "practice", "Return", """{"reason":"no_steps","comment:summary":"Say how.","strong":"harm","raises":"evaluated"}"""), LetterOf(row, "objection", "TH", null), LetterOf(row, "review", "Assigned", null));
        db.Follows.Add(new() { TenantId = row.TenantId, FollowerId = "submitter", Plan = "2017-19", Subject = "item:99z", Since = now });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static Letter LetterOf(PracticeRow row, string kind, string told, string? detail) => new()
    {
        Key = $"{kind}/{told}",
        Kind = kind,
        TenantId = row.TenantId,
        PersonId = "submitter",
        SubjectId = row.Id,
        Told = told,
        Detail = detail,
        State = LetterState.Sent,
        At = row.ChangedAt,
        NotBefore = row.ChangedAt,
    };

    [Fact]
    public async Task It_names_nobody_else()
    {
        await new FormWalk(bot!, "other").ShareAsync();
        var walk = new FormWalk(bot!, "submitter");
        await walk.ShareAsync();
        await using (var db = await ContextAsync())
        {
            await db.Practices.ExecuteUpdateAsync(
                change => change.SetProperty(row => row.AssigneeId, "quokka-id").SetProperty(row => row.AssigneeName, "Quentin Quokka").SetProperty(row => row.AcceptedById, "quokka-id").SetProperty(row => row.PurgeAskedById, "quokka-id"),
                TestContext.Current.CancellationToken);
            var row = await db.Practices.AsNoTracking().FirstAsync(one => one.OwnerId == "submitter", TestContext.Current.CancellationToken);
            db.PracticeSteps.Add(new() { PracticeId = row.Id, Version = 99, Order = 0, From = "InReview", To = "ChangesRequested", At = row.ChangedAt, ById = "quokka-id" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var held = (await DownloadAsync(TicketOf(await walk.MineAsync()))).ToJsonString();

        held.ShouldNotContain("quokka", Case.Insensitive);
        held.ShouldNotContain("\"other\"");
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
        deeds["reviews"]![0]!["scoresInWords"]!.AsObject().Single().Value!.ToString().ShouldBe("2 – mostly");
        deeds["statements"]![0]!["writtenInWords"]!["Description"]!.ToString().ShouldBe("Train inspectors together.");
        deeds["audit"]!.AsArray().ShouldNotBeEmpty();
        held["practices"]![0]!["levelInWords"]!.ToString().ShouldBe("Quick share");
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
