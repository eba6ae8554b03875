using Microsoft.Playwright;
using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Pages;

/// <summary>The simulator's page as a person uses it.</summary>
internal sealed class TeamsPage
{
    private TeamsPage(IPage page) => Page = page;

    public IPage Page { get; }

    public ILocator Log => Page.GetByRole(AriaRole.Log, new() { Name = "Messages" });

    public ILocator Message => Page.GetByRole(AriaRole.Textbox, new() { Name = "Message", Exact = true });

    /// <summary>What the themes of the page are called, there and in the names of pictures.</summary>
    public static IReadOnlyList<(string Label, string Name)> Themes { get; } = [("Light", "light"), ("Dark", "dark"), ("High contrast", "contrast")];

    /// <summary>What the bot has said in the open conversation.</summary>
    public ILocator Answers => Log.Locator("article[data-from=bot]");

    public static async Task<TeamsPage> OpenAsync(Chromium chromium, SharedDemo demo, string persona, BrowserNewContextOptions? options = null) =>
        await OpenAsync(chromium, await demo.StartAsync(TestContext.Current.CancellationToken), persona, options);

    public static Task<TeamsPage> OpenAsync(Chromium chromium, RunningDemo running, string persona, BrowserNewContextOptions? options = null) =>
        OpenAsync(chromium, running.Page, persona, options);

    public static async Task<TeamsPage> OpenAsync(Chromium chromium, Uri simulator, string persona, BrowserNewContextOptions? options = null)
    {
        var page = new TeamsPage(await chromium.OpenAsync(new Uri(simulator, $"#persona={persona}"), options));
        await Assertions.Expect(page.Page.GetByLabel("Persona")).ToHaveValueAsync(persona);
        return page;
    }

    public Task ChooseThemeAsync(string theme) => Page.GetByLabel("Theme").SelectOptionAsync(new SelectOptionValue { Label = theme });

    /// <summary>Opens a conversation by its title; a personal chat is named after the bot.</summary>
    public async Task EnterAsync(string title)
    {
        var place = Page.GetByRole(AriaRole.Navigation, new() { Name = "Conversations" }).GetByRole(AriaRole.Button, new() { Name = title });
        await place.ClickAsync();
        await Assertions.Expect(Page.Locator("main").GetByRole(AriaRole.Heading, new() { Name = title, Exact = true })).ToBeVisibleAsync();
    }

    public async Task SayAsync(string text)
    {
        await Message.FillAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(Message).ToHaveValueAsync("");
    }

    /// <summary>Says something that was not said here before and waits for the answer below it.</summary>
    public async Task<ILocator> AskAsync(string text)
    {
        await SayAsync(text);
        return await AnswerToAsync(text);
    }

    public async Task<ILocator> AnswerToAsync(string text)
    {
        var question = Log.Locator("article.own", new() { HasText = text });
        var answer = question.Locator("xpath=following-sibling::article[@data-from='bot'][1]");
        await Assertions.Expect(answer).ToBeVisibleAsync();
        return answer;
    }

    public Task ShootAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{name}.png") });

    /// <summary>Whether something is wider than the window.</summary>
    public async Task<bool> OverflowsAsync() =>
        await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
}
