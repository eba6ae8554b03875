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

        await Expect(page.GetByText("Forward Work Plan").First).ToBeVisibleAsync();
        await SayAsync(page, "item 4b");
        await Expect(page.GetByText("Translate the Following the Money materials into regional languages.").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "All items" }).Last.ClickAsync();

        await Expect(page.GetByText("Strengthening International Cooperation to Support Investigation of TIP Cases").First).ToBeVisibleAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, "playground.png") });
    }

    private static async Task SayAsync(IPage page, string text)
    {
        var compose = page.Locator("div[role=textbox][contenteditable=true]").First;
        await compose.ClickAsync();
        await compose.PressSequentiallyAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
