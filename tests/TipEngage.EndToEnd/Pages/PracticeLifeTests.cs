using System.Net;
using Microsoft.Playwright;
using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Pages;

/// <summary>The whole life of a practice, played by four people on the simulator's page: shared, reviewed by two, published, found, used, and withdrawn.</summary>
public sealed class PracticeLifeTests(Chromium chromium) : IAsyncLifetime
{
    private const string Shared = "Lockers for workers in dormitories";
    private const string Published = "Passport lockers for workers in dormitories";
    private const string Organisation = "Forum of Garment Makers";
    private const string Reference = "PP-0001";

    private static readonly string[] questions = ["relevance", "results", "harm", "participation", "copying", "lasting", "inclusion", "honesty"];

    private readonly TemporaryFolder folder = new();
    private RunningDemo demo = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => demo = await RunningDemo.StartAsync(folder, Cancellation);

    public async ValueTask DisposeAsync()
    {
        if (demo is not null)
            await demo.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Four_people_bring_a_practice_from_its_first_word_to_its_last()
    {
        await using var submitter = await LifeOfAPractice.EnterAsync(chromium, demo, "business", "Light");
        await using var first = await LifeOfAPractice.EnterAsync(chromium, demo, "coordinator", "Dark");
        await using var second = await LifeOfAPractice.EnterAsync(chromium, demo, "co-chair", "High contrast");
        await using var member = await LifeOfAPractice.EnterAsync(chromium, demo, "member", "Dark");

        await KeepCardsInChannelAsync(first);
        await ShareAsync(submitter);
        await member.AskAsync("find good practices about passport lockers");
        await member.SeeAsync("No published practice fits");

        await ReviewAsync(first, "Australia", "Department of Home Affairs");
        await ReviewAsync(second, "New Zealand", "Ministry of Foreign Affairs");
        await CommentAsync(second);
        await AcceptAsync(first);
        await AgreeAsync(submitter);
        await PublishAsync(second);
        await ReadLetterAsync(submitter, $"{Reference} diterbitkan", "published");

        await FindAsync(member);
        await UseAsync(member);
        await PassOnAsync(member);
        await ReadPageAsync();
        await WithdrawAsync(submitter);
        await FindNothingAsync(member, first);
    }

    private static async Task KeepCardsInChannelAsync(LifeOfAPractice coordinator)
    {
        await coordinator.Teams.EnterAsync("Co-chairs");
        await coordinator.AskAsync("what is waiting for review?");
        await coordinator.PressAndHearAsync("Keep the review cards here", "From now on each practice under review has its card here");
        await coordinator.Teams.EnterAsync("TipEngage");
    }

    private static async Task ShareAsync(LifeOfAPractice submitter)
    {
        await submitter.AskAsync("bagikan praktik");
        await submitter.ShootAsync("1-start");
        await submitter.Card.GetByRole(AriaRole.Button, new() { Name = "Berbagi singkat", Exact = true }).ClickAsync();
        var form = new FormByKeyboard(submitter.Teams.Page, submitter.Card);
        foreach (var (step, answers) in Steps)
        {
            await Assertions.Expect(form.Step(step)).ToBeVisibleAsync();
            foreach (var (field, value) in answers)
                await form.FillAsync(field, value);
            await form.GoOnAsync();
        }

        await Assertions.Expect(form.Receipt).ToContainTextAsync(Reference);
        await submitter.ShootAsync("2-receipt");
    }

    private static IEnumerable<(string Step, (string Field, string Value)[] Answers)> Steps =>
    [
        ("what", [("title", Shared), ("summary", "Workers keep their passports in lockers of their own. Dormitories are looked at each year."), ("approach", "policy-commitment")]),
        ("who", [("orgName", Organisation), ("orgType", "business-assoc"), ("countries", "Viet"), ("sectors", "tekstil")]),
        ("use", [("attribution", "type_country"), ("tlp", "CLEAR"), ("coi", "no")]),
        ("check", [("mayShare", ""), ("noPersons", ""), ("noAllegations", ""), ("publish", "")]),
    ];

    /// <summary>A reviewer says once where they work, reads it and answers the rubric.</summary>
    private static async Task ReviewAsync(LifeOfAPractice reviewer, string country, string organisation)
    {
        await reviewer.AskAsync("what is waiting for review?");
        await reviewer.SeeAsync(Shared);
        await reviewer.ShootAsync("3-queue");
        await reviewer.PressAsync("Open", "Evidence tier by the table");
        await reviewer.ShootAsync("4-review");
        await reviewer.PressAsync("Read the submission", $"What {Reference} says");
        (await reviewer.Card.InnerTextAsync()).ShouldNotContain(Organisation);
        await reviewer.ShootAsync("5-submission");
        await reviewer.PressAsync("Back to the practice", "Evidence tier by the table");
        await reviewer.PressAsync("Review it", "Where do you work?");
        await reviewer.FindAsync("country", country);
        await reviewer.WriteAsync("organisation", organisation);
        await reviewer.ShootAsync("6-place");
        await reviewer.PressAsync("Keep", "Kept. You can go on.");
        await reviewer.PressAsync("Review it", $"Your review of {Reference}");
        foreach (var question in questions)
            await reviewer.ChooseAsync($"q_{question}", "2");
        await reviewer.ShootAsync("7-rubric");
        await reviewer.PressAsync("Keep my review", $"Kept: your review of {Reference}");
    }

    /// <summary>Makes room for more comments than there is at first, and leaves it at that.</summary>
    private static async Task CommentAsync(LifeOfAPractice reviewer)
    {
        await reviewer.PressAsync("Ask for changes", "Say which field is to be changed");
        await reviewer.FindAsync("field1", "Summary");
        await reviewer.WriteAsync("comment1", "Say who looks at the dormitories.");
        await reviewer.PressAsync("Comment on more fields", "To change in “Summary");
        await Assertions.Expect(reviewer.Card.GetByLabel("To change in “Summary")).ToHaveValueAsync("Say who looks at the dormitories.");
        await reviewer.ShootAsync("7-comments");
        await reviewer.PressAsync("Back to the practice", "Evidence tier by the table");
    }

    private static async Task AcceptAsync(LifeOfAPractice coordinator)
    {
        await coordinator.AskAsync($"where does {Reference} stand in the review");
        await coordinator.SeeAsync("2 of 2");
        await coordinator.PressAsync("Accept …", $"Accept {Reference}");
        await coordinator.WriteAsync("f_title", Published);
        await coordinator.ShootAsync("8-accept");
        await coordinator.PressAsync("Accept", $"Done: {Reference}");
        await coordinator.ShootAsync("9-accepted");
    }

    private static async Task AgreeAsync(LifeOfAPractice submitter)
    {
        await ReadLetterAsync(submitter, $"{Reference} diterima", "10-letter");
        await submitter.PressAsync("Saya setuju dengan teks ini", Published);
        await submitter.ShootAsync("11-agreed");
    }

    private static async Task ReadLetterAsync(LifeOfAPractice submitter, string heading, string picture)
    {
        await submitter.ReceiveAsync(heading);
        await submitter.ShootAsync(picture);
    }

    private static async Task PublishAsync(LifeOfAPractice coordinator)
    {
        await coordinator.Teams.EnterAsync("Co-chairs");
        await coordinator.ReceivePostAsync(Reference);
        await coordinator.SeeAsync(Published);
        await coordinator.ShootAsync("12-channel");
        await coordinator.PressAsync("Publish", $"{Reference} · Published");
        await coordinator.ShootAsync("13-published");
    }

    private static async Task FindAsync(LifeOfAPractice member)
    {
        await member.AskAsync("good practices on passport lockers, please");
        await member.SeeAsync(Published);
        await member.ShootAsync("14-found");
        await member.PressAsync($"Open {Reference}", "Refer to it, without quoting its words, as");
        (await member.Card.InnerTextAsync()).ShouldNotContain(Organisation);
        await member.ShootAsync("15-practice");
    }

    private static async Task UseAsync(LifeOfAPractice member)
    {
        await member.PressAsync("We find this useful", "It does not change the tier");
        await member.FindAsync("party", "Malaysia");
        await member.WriteAsync("said", "Two of our zones begin with it.");
        await member.ShootAsync("16-endorse");
        await member.PressAsync("Say so", "Recorded: Malaysia finds");
        await member.PressAsync("We use this too", "Since which year");
        await member.FindAsync("country", "Malaysia");
        await member.ShootAsync("17-adopt");
        await member.PressAsync("Say so", "Recorded: PP-0001 is used in Malaysia");
        await member.ShootAsync("18-used");
    }

    /// <summary>Puts its card into a channel by the compose box.</summary>
    private static async Task PassOnAsync(LifeOfAPractice member)
    {
        var page = member.Teams.Page;
        await member.Teams.EnterAsync("General");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search practices" }).ClickAsync();
        await page.GetByLabel("Words to find").FillAsync("passport lock");
        var results = page.GetByRole(AriaRole.List, new() { Name = "Results" }).GetByRole(AriaRole.Button);
        await Assertions.Expect(results).ToHaveCountAsync(1);
        await page.ShouldBeAccessibleAsync();
        await member.Teams.ShootAsync("life-19-search-member");
        await results.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Group, new() { Name = "Card to post" })).ToContainTextAsync(Published);
        await member.Teams.SayAsync("This may help us:");
        await Assertions.Expect(member.Teams.Log.Locator("article[data-from=member]", new() { HasText = "This may help us:" })).ToContainTextAsync(Published);
        await page.ShouldBeAccessibleAsync();
        await member.Teams.ShootAsync("life-20-passed-on-member");
        await member.Teams.EnterAsync("TipEngage");
    }

    private async Task ReadPageAsync()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await chromium.OpenAsync(PageOfPractice, new() { ColorScheme = scheme, ViewportSize = new() { Width = 900, Height = 1000 } });
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = Published })).ToBeVisibleAsync();
            (await page.ContentAsync()).ShouldNotContain(Organisation);
            await page.ShouldBeAccessibleAsync();
            await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"life-21-page-{scheme}.png"), FullPage = true });
            await page.Context.CloseAsync();
        }
    }

    private static async Task WithdrawAsync(LifeOfAPractice submitter)
    {
        await submitter.AskAsync("kiriman saya");
        await submitter.SeeAsync(Published);
        await submitter.ShootAsync("22-mine");
        await submitter.PressAsync("Tarik", "Praktik ini sudah ditarik");
        await submitter.ShootAsync("23-withdrawn");
    }

    private async Task FindNothingAsync(LifeOfAPractice member, LifeOfAPractice coordinator)
    {
        await member.AskAsync("are there practices with passport lockers?");
        await member.SeeAsync("No published practice fits");
        await member.ShootAsync("24-gone");
        await member.AskAsync($"show me {Reference}");
        await member.SeeAsync($"There is no published practice {Reference}");
        var page = member.Teams.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Search practices" }).ClickAsync();
        await page.GetByLabel("Words to find").FillAsync("passport lock");
        await Assertions.Expect(page.GetByText("No published practice fits").Last).ToBeVisibleAsync();

        await coordinator.AskAsync($"open {Reference} for review");
        await Assertions.Expect(coordinator.Card).Not.ToContainTextAsync("lockers");
        await coordinator.ShootAsync("25-withdrawn");

        using var client = new HttpClient();
        (await client.GetAsync(PageOfPractice, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var path in new[] { "api/v1/practices?q=lockers", "api/v1/practices.csv", "api/v1/practices.json" })
            (await client.GetStringAsync(new Uri(demo.Service, path), Cancellation)).ShouldNotContain("lockers", Case.Insensitive, path);
    }

    private Uri PageOfPractice => new(demo.Service, $"practices/{Reference}");
}
