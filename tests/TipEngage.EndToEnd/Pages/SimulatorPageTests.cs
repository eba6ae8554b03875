using Microsoft.Playwright;
using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Pages;

public class SimulatorPageTests(Chromium chromium, SharedDemo demo)
{
    private const string SentenceOf4b = "Translate the Following the Money materials into regional languages.";
    private const string StatusOf4b = "For action – 2017-19.";
    private const string SentenceOf7 = "Promote effective international crime cooperation (mutual assistance and extradition) between Bali Process member countries to support the prosecution of TIP cases.";

    /// <summary>How often the traffic is looked through before a call is missed.</summary>
    private const int Looks = 30;

    [Theory]
    [InlineData("member", "Light", "Hello, I am TipEngage", "As of 1 Mar 2018.", "All items")]
    [InlineData("coordinator", "Dark", "Hello, I am TipEngage", "As of 1 Mar 2018.", "All items")]
    [InlineData("business", "High contrast", "Halo, saya TipEngage", "Keadaan per 1 Mar 2018.", "Semua butir")]
    [InlineData("civil-society", "Light", "สวัสดี นี่คือ TipEngage", "ข้อมูล ณ วันที่ 1 มี.ค. 2018 (พ.ศ. 2561)", "ทุกข้อ")]
    [InlineData("guest", "Dark", "Xin chào, tôi là TipEngage", "Tính đến 1 tháng 3, 2018.", "Tất cả các mục")]
    public async Task A_person_is_welcomed_asks_for_an_item_and_opens_the_list(string persona, string theme, string welcome, string asOf, string allItems)
    {
        var page = await TeamsPage.OpenAsync(chromium, demo, persona);
        await page.ChooseThemeAsync(theme);
        await page.EnterAsync("TipEngage");
        await Expect(page.Answers.First).ToContainTextAsync(welcome);
        await page.Page.ShouldBeAccessibleAsync();
        await page.ShootAsync($"welcome-{persona}");

        var answer = await page.AskAsync("item 4b");

        await Expect(answer.GetByText(SentenceOf4b, new() { Exact = true })).ToBeVisibleAsync();
        await Expect(answer.GetByText(StatusOf4b, new() { Exact = true })).ToBeVisibleAsync();
        await Expect(answer.GetByText(asOf)).ToBeVisibleAsync();
        foreach (var (label, name) in TeamsPage.Themes)
        {
            await page.ChooseThemeAsync(label);
            await page.Page.ShouldBeAccessibleAsync();
            await answer.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"item-{persona}-{name}.png") });
        }

        await page.ChooseThemeAsync(theme);

        await answer.GetByRole(AriaRole.Button, new() { Name = allItems }).ClickAsync();

        await Expect(answer.Locator("[id^='item-']")).ToHaveCountAsync(12);
        await Expect(answer.GetByText(SentenceOf4b)).ToHaveCountAsync(0);
        await Expect(page.Page.GetByText("Plan questions as of 1 March 2018")).ToBeVisibleAsync();
        await page.Page.ShouldBeAccessibleAsync();
        await page.ShootAsync($"list-{persona}");
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_group_chat_is_answered_when_the_bot_is_mentioned_and_only_then()
    {
        var page = await TeamsPage.OpenAsync(chromium, demo, "member");
        await page.EnterAsync("Meeting preparation");
        await Expect(page.Answers.First).ToContainTextAsync("Hello, I am TipEngage");
        var mention = page.Page.GetByRole(AriaRole.Switch, new() { Name = "Mention TipEngage" });

        await mention.UncheckAsync();
        await page.SayAsync("item 4b, colleagues?");
        await mention.CheckAsync();
        var answer = await page.AskAsync("due 2017");

        await Expect(answer).ToContainTextAsync("Due in 2017");
        await Expect(page.Answers).ToHaveCountAsync(2);
        await page.Page.ShouldBeAccessibleAsync();
        await page.ShootAsync("group-chat");
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_post_in_a_channel_is_answered_in_its_thread()
    {
        var page = await TeamsPage.OpenAsync(chromium, demo, "coordinator");
        await page.EnterAsync("Supply chains");
        var thread = page.Log.Locator(".thread", new() { Has = page.Page.Locator("article[data-from=coordinator]", new() { HasText = "overdue" }) });

        await page.AskAsync("overdue");
        await Expect(thread.Locator("article[data-from=bot]")).ToHaveCountAsync(1);
        await thread.GetByRole(AriaRole.Button, new() { Name = "Reply" }).ClickAsync();
        await page.SayAsync("item 7");

        await Expect(thread.Locator("article[data-from=bot]")).ToHaveCountAsync(2);
        await Expect(thread.GetByText(SentenceOf7, new() { Exact = true })).ToBeVisibleAsync();
        await page.Page.ShouldBeAccessibleAsync();
        await page.ShootAsync("channel");
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_message_extension_finds_an_item_and_puts_its_card_into_the_chat()
    {
        var page = await TeamsPage.OpenAsync(chromium, demo, "coordinator");
        await page.EnterAsync("Co-chairs");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Search the plan" }).ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.List, new() { Name = "Results" }).GetByRole(AriaRole.Button)).ToHaveCountAsync(12);
        await page.Page.GetByLabel("Words to find").FillAsync("translate");
        var results = page.Page.GetByRole(AriaRole.List, new() { Name = "Results" }).GetByRole(AriaRole.Button);
        await Expect(results).ToHaveCountAsync(1);
        await page.ShootAsync("search");
        await page.Page.ShouldBeAccessibleAsync();
        await results.ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Group, new() { Name = "Card to post" })).ToContainTextAsync(SentenceOf4b);
        await page.ShootAsync("search-picked");
        await page.SayAsync("For our next agenda:");

        var post = page.Log.Locator("article[data-from=coordinator]", new() { HasText = "For our next agenda:" });
        await Expect(post.GetByText(SentenceOf4b, new() { Exact = true })).ToBeVisibleAsync();
        await page.Page.ShouldBeAccessibleAsync();
        await page.ShootAsync("search-posted");
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_pasted_link_to_an_item_unfurls()
    {
        var page = await TeamsPage.OpenAsync(chromium, demo, "member", new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var link = new Uri((await demo.StartAsync(TestContext.Current.CancellationToken)).Service, "/items/7").AbsoluteUri;
        await page.EnterAsync("General");
        await page.Page.EvaluateAsync("link => navigator.clipboard.writeText(link)", link);

        await page.Message.FocusAsync();
        await page.Page.Keyboard.PressAsync("Control+V");

        await Expect(page.Message).ToHaveValueAsync(link);
        await Expect(page.Page.GetByRole(AriaRole.Group, new() { Name = "Card to post" })).ToContainTextAsync(SentenceOf7);
        await page.ShootAsync("unfurl");
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_JSON_of_a_turn_can_be_read()
    {
        var page = await TeamsPage.OpenAsync(chromium, demo, "business", new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        await page.EnterAsync("TipEngage");
        await page.AskAsync("item 6");

        var traffic = page.Page.GetByRole(AriaRole.Complementary, new() { Name = "Traffic" });
        await Expect(traffic).ToBeVisibleAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "JSON" }).ClickAsync();
        await Expect(traffic).ToBeHiddenAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "JSON" }).ClickAsync();
        await OpenCallAsync(traffic, "\"item-6\"");

        await Expect(traffic.GetByRole(AriaRole.Group, new() { Name = "Request" })).ToContainTextAsync("\"item-6\"");
        await page.Page.ShouldBeAccessibleAsync();
        await page.ShootAsync("json");
        await page.Page.Context.CloseAsync();
    }

    // Others talk to the same service meanwhile: the newest call need not be this one's, which may also come later than its answer.
    private static async Task OpenCallAsync(ILocator traffic, string said)
    {
        var calls = traffic.Locator("summary", new() { HasText = "/v3/conversations" });
        for (var look = 0; look < Looks; look++)
        {
            await Expect(calls.First).ToBeVisibleAsync();
            foreach (var call in (await calls.AllAsync()).Reverse())
            {
                if (await SaysAsync(call, said))
                    return;
            }
        }
    }

    private static async Task<bool> SaysAsync(ILocator call, string said)
    {
        await call.ClickAsync();
        if ((await call.Locator("xpath=..").GetByRole(AriaRole.Group, new() { Name = "Request" }).TextContentAsync())!.Contains(said, StringComparison.Ordinal))
            return true;

        await call.ClickAsync();
        return false;
    }

    [Fact]
    public async Task A_turn_needs_no_mouse()
    {
        var page = await TeamsPage.OpenAsync(chromium, demo, "civil-society");
        await page.EnterAsync("TipEngage");
        await page.Page.ReloadAsync();
        await Expect(page.Answers.First).ToBeVisibleAsync();

        await TabAsync(page.Page, "Tab", "document.activeElement.id === 'compose-text'");
        await page.Page.Keyboard.TypeAsync("item 3a");
        await page.Page.Keyboard.PressAsync("Enter");
        var answer = await page.AnswerToAsync("item 3a");
        await TabAsync(page.Page, "Shift+Tab", "document.activeElement.textContent === 'ทุกข้อ'");
        await page.ShootAsync("keyboard-focus");
        await page.Page.Keyboard.PressAsync("Enter");

        await Expect(answer.Locator("[id^='item-']")).ToHaveCountAsync(12);
        (await page.Page.EvaluateAsync<bool>("() => document.activeElement.closest('article') !== null")).ShouldBeTrue("the focus stays where the person was");
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_phone_everything_fits()
    {
        var page = await TeamsPage.OpenAsync(chromium, demo, "guest", new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true });
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Conversations", Exact = true }).ClickAsync();
        await page.ShootAsync("phone-conversations");
        await page.EnterAsync("TipEngage");

        var answer = await page.AskAsync("item 4a");

        await Expect(answer).ToContainTextAsync("Recommend the Bali Process Following the Money materials for adoption");
        (await page.OverflowsAsync()).ShouldBeFalse();
        await page.Page.ShouldBeAccessibleAsync();
        await page.ShootAsync("phone-item");
        await answer.GetByRole(AriaRole.Button, new() { Name = "Tất cả các mục" }).ClickAsync();
        await Expect(answer.Locator("[id^='item-']")).ToHaveCountAsync(12);
        (await page.OverflowsAsync()).ShouldBeFalse();
        await page.ShootAsync("phone-list");
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_system_that_forces_its_colours_is_obeyed()
    {
        var page = await TeamsPage.OpenAsync(chromium, demo, "guest", new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });
        await page.EnterAsync("TipEngage");

        await page.AskAsync("materials");

        await Expect(page.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "contrast");
        await page.ShootAsync("forced-colours");
        var form = await page.AskAsync("share a practice");
        await Expect(form.Locator("button.style-positive").First).ToHaveCSSAsync("forced-color-adjust", "none");
        await page.ShootAsync("forced-colours-form");
        await page.Page.Context.CloseAsync();
    }

    private static async Task TabAsync(IPage page, string key, string until)
    {
        for (var stops = 0; stops < 80; stops++)
        {
            await page.Keyboard.PressAsync(key);
            if (await page.EvaluateAsync<bool>($"() => {until}"))
                return;
        }

        Assert.Fail($"The keyboard does not reach the place where {until}.");
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
