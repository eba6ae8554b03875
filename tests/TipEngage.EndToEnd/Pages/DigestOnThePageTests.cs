using Microsoft.Playwright;
using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Pages;

/// <summary>A weekly digest from the sentence that sets it to the message that was taken back, as a coordinator sees it.</summary>
public class DigestOnThePageTests(Chromium chromium, SharedDemo demo)
{
    [Fact]
    public async Task It_is_set_seen_before_sent_paused_resumed_corrected_and_withdrawn()
    {
        var page = await TeamsPage.OpenAsync(chromium, demo, "coordinator", new() { ViewportSize = new() { Width = 1000, Height = 1600 } });
        await page.EnterAsync("Supply chains");

        var set = await page.AskAsync("digest monday 09:00 Asia/Bangkok");
        await Expect(set).ToContainTextAsync("Every Monday at 09:00, by the clocks of Asia/Bangkok");
        await ShootAsync(page, set, "digest-set");
        var preview = await page.AskAsync("preview the digest");
        await Expect(preview).ToContainTextAsync("Only you can see this");
        await Expect(preview).ToContainTextAsync("Preview: what the digest would hold by now.");

        await page.AskAsync("send the digest now");
        var digest = await ArrivedAsync(page);
        await ShootAsync(page, digest, "digest");
        await digest.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();
        await Expect(digest).ToContainTextAsync("Paused until somebody resumes it.");
        await page.Page.ReloadAsync();
        await page.EnterAsync("Supply chains");
        await Expect(digest).ToContainTextAsync("Paused until somebody resumes it.");
        await Expect(digest).ToContainTextAsync("The week at a glance");
        await ShootAsync(page, digest, "digest-paused");
        await digest.GetByRole(AriaRole.Button, new() { Name = "Resume", Exact = true }).ClickAsync();
        await Expect(digest).ToContainTextAsync("Done. The next digest comes on Monday");

        var report = await page.AskAsync("show the digest deliveries");
        await Expect(report).ToContainTextAsync("Attempted 1, accepted by Teams 1, failed 0, skipped 0. Interactions: 2.");
        await ShootAsync(page, report, "digest-report");
        await report.GetByRole(AriaRole.Button, new() { Name = "Write it again", Exact = true }).ClickAsync();
        await Expect(report).ToContainTextAsync("The digest was written again in its place.");
        await Expect(digest).ToContainTextAsync("Edited");
        await report.GetByRole(AriaRole.Button, new() { Name = "Withdraw", Exact = true }).ClickAsync();
        await Expect(report).ToContainTextAsync("The digest was taken back.");
        await Expect(digest).ToContainTextAsync("This message was deleted.");
        await page.Page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("id", "digest monday 09:00 Asia/Jakarta in indonesian", "pratinjau ringkasan mingguan", "Pratinjau", "Ubah")]
    [InlineData("th", "digest monday 09:00 Asia/Bangkok in thai", "ดูตัวอย่างสรุปรายสัปดาห์", "ตัวอย่าง", "เปลี่ยน")]
    [InlineData("vi", "digest monday 09:00 Asia/Ho_Chi_Minh in vietnamese", "xem trước bản tin tuần", "Xem trước", "Thay đổi")]
    public async Task It_is_readable_in_every_language_and_theme(string language, string set, string preview, string word, string change)
    {
        var page = await TeamsPage.OpenAsync(chromium, demo, "coordinator", new() { ViewportSize = new() { Width = 1000, Height = 1600 } });
        await page.EnterAsync("General");
        await page.AskAsync(set);

        var shown = await page.AskAsync(preview);

        await Expect(shown).ToContainTextAsync(word);
        await ShootAsync(page, shown, $"digest-{language}");
        await shown.GetByRole(AriaRole.Button, new() { Name = change, Exact = true }).ClickAsync();
        await Expect(shown.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("09:00");
        await ShootAsync(page, shown, $"digest-form-{language}");
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_newsletter_is_drafted_and_released_in_the_chat_of_a_coordinator()
    {
        var page = await TeamsPage.OpenAsync(chromium, demo, "co-chair", new() { ViewportSize = new() { Width = 1000, Height = 2000 } });

        await page.SayAsync("draft the newsletter");
        var draft = page.Answers.Filter(new() { HasTextRegex = new(@"Newsletter \d+, draft") });
        await Expect(draft).ToHaveCountAsync(1);
        var letter = page.Log.Locator($"article[data-message-id='{await draft.GetAttributeAsync("data-message-id")}']");
        await ShootAsync(page, letter, "newsletter-draft");
        await letter.GetByRole(AriaRole.Button, new() { Name = "Release", Exact = true }).ClickAsync();
        await Expect(letter).ToContainTextAsync("Released. It stays as it is.");
        await ShootAsync(page, letter, "newsletter-released");
        await page.Page.Context.CloseAsync();
    }

    /// <summary>The digest, which is a post of its own, by the id of its message: what it shows may change.</summary>
    private static async Task<ILocator> ArrivedAsync(TeamsPage page)
    {
        var posted = page.Log.Locator(".thread article[data-from=bot]:first-child", new() { HasText = "The week at a glance" });
        await Expect(posted).ToHaveCountAsync(1);
        return page.Log.Locator($"article[data-message-id='{await posted.GetAttributeAsync("data-message-id")}']");
    }

    private static async Task ShootAsync(TeamsPage page, ILocator message, string name)
    {
        foreach (var (label, theme) in TeamsPage.Themes)
        {
            await page.ChooseThemeAsync(label);
            await page.Page.ShouldBeAccessibleAsync();
            (await page.OverflowsAsync()).ShouldBeFalse();
            await message.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{name}-{theme}.png") });
        }
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
