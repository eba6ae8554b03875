using Microsoft.Playwright;
using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Playground;

public class PlaygroundTests(Chromium chromium)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_foreign_client_installs_asks_sees_the_card_and_presses_a_button()
    {
        Prerequisite.Chromium();
        await using var playground = await RunningPlayground.StartAsync(Cancelled);
        var page = await chromium.OpenAsync(playground.Page);

        await Expect(page.GetByText("Hello, I am TipEngage").First).ToBeVisibleAsync();
        await Compose(page).PressSequentiallyAsync("item 4b");
        await SendAsync(page, "Send Message");
        await Expect(page.GetByText("Translate the Following the Money materials into regional languages.").First).ToBeVisibleAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, "playground-item.png") });
        await page.GetByRole(AriaRole.Button, new() { Name = "All items" }).Last.ClickAsync();

        await Expect(page.GetByText("Strengthening International Cooperation to Support Investigation of TIP Cases").First).ToBeVisibleAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, "playground-list.png") });

        await page.GetByRole(AriaRole.Button, new() { Name = "Trigger Message Extension App" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Link Unfurling" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Link Unfurling" });
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Enter an URL" }).FillAsync("https://tipengage.example/items/6");
        await page.Keyboard.PressAsync("Enter");

        // The client shows the card in its dialog, and by the same key may already post it.
        await Expect(page.GetByText("6 · Tackling Corruption as a key facilitator of TIP").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>The client gives up on an answer that is late on a busy machine, and asks again only when something is typed.</summary>
    private static async Task SearchUntilFoundAsync(IPage page, string term, ILocator found)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await page.GetByPlaceholder("Enter a search term").FillAsync(term[..^1]);
            await page.GetByPlaceholder("Enter a search term").FillAsync(term);
            try
            {
                await found.WaitForAsync(new() { Timeout = 20_000 });
                return;
            }
            catch (TimeoutException)
            {
                TestContext.Current.SendDiagnosticMessage("The search is typed once more.");
            }
        }
    }

    [Fact]
    public async Task A_foreign_client_searches_the_plan_and_posts_what_it_found()
    {
        Prerequisite.Chromium();
        await using var playground = await RunningPlayground.StartAsync(Cancelled);
        var page = await chromium.OpenAsync(playground.Page);
        await Expect(page.GetByText("Hello, I am TipEngage").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Trigger Message Extension App" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Search Command" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Specify Command ID or Parameter" }).ClickAsync();
        await page.GetByPlaceholder("Command ID").FillAsync("searchPlan");
        await page.GetByPlaceholder("Parameter name").FillAsync("query");
        await SearchUntilFoundAsync(page, "translate", page.GetByText("4b · Translate the Following the Money materials").First);
        await page.GetByText("4b · Translate the Following the Money materials").First.ClickAsync();
        await SendAsync(page, "Send Message");

        await Expect(page.GetByText("Translate the Following the Money materials into regional languages.").First).ToBeVisibleAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, "playground-search.png") });
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_foreign_client_mentions_the_bot_in_a_group_chat_and_in_a_channel()
    {
        Prerequisite.Chromium();
        await using var playground = await RunningPlayground.StartAsync(Cancelled);
        var page = await chromium.OpenAsync(playground.Page);

        await page.GetByRole(AriaRole.Treeitem, new() { Name = "Drafting group" }).ClickAsync();
        await Expect(page.GetByText("Mention me with a question").First).ToBeVisibleAsync();
        await MentionAsync(page, "due 2017");
        await SendAsync(page, "Send Message");
        await Expect(page.GetByText("Due in 2017").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Treeitem, new() { Name = "Working Group - General" }).ClickAsync();
        await Expect(page.GetByText("Mention me in a post").First).ToBeVisibleAsync();
        await MentionAsync(page, "overdue");
        await SendAsync(page, "Post");

        var thread = page.GetByRole(AriaRole.Group).Filter(new() { HasText = "Their years are over" });
        await Expect(thread.First).ToBeVisibleAsync();
        await Expect(thread.GetByText("TipEngage overdue").First).ToBeVisibleAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, "playground-channel.png") });
        await page.Context.CloseAsync();
    }

    private static ILocator Compose(IPage page) => page.Locator("div[role=textbox][contenteditable=true]").First;

    private static async Task MentionAsync(IPage page, string text)
    {
        await Compose(page).PressSequentiallyAsync("@Tip");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "TipEngage" }).ClickAsync();
        await Compose(page).PressSequentiallyAsync($" {text}");
    }

    private static Task SendAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
