using Microsoft.Playwright;
using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Pages;

/// <summary>A person of the demo who takes part in the life of a practice, with their own window and theme.</summary>
/// <param name="teams">Their window.</param>
/// <param name="name">Begins the names of their pictures.</param>
internal sealed class LifeOfAPractice(TeamsPage teams, string name) : IAsyncDisposable
{
    public TeamsPage Teams => teams;

    /// <summary>The card that they look at.</summary>
    public ILocator Card { get; private set; } = teams.Page.Locator("main");

    public static async Task<LifeOfAPractice> EnterAsync(Chromium chromium, RunningDemo demo, string persona, string theme)
    {
        var teams = await TeamsPage.OpenAsync(chromium, demo, persona, new() { ViewportSize = new() { Width = 1100, Height = 1000 }, Permissions = ["clipboard-read", "clipboard-write"] });
        await teams.ChooseThemeAsync(theme);
        await teams.EnterAsync("TipEngage");
        return new(teams, persona);
    }

    public async Task AskAsync(string sentence) => Card = await teams.AskAsync(sentence);

    /// <summary>Presses a button of the card and waits until the card, which may be another one then, shows a text.</summary>
    public async Task PressAsync(string button, string then)
    {
        await Card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await SeeAsync(then);
    }

    /// <summary>Presses a button of the card that is answered by a sentence beside it.</summary>
    public async Task PressAndHearAsync(string button, string then)
    {
        await Card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await Assertions.Expect(teams.Page.GetByText(then).First).ToBeVisibleAsync();
    }

    public Task SeeAsync(string text) => Assertions.Expect(Card.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>Waits for a card that nobody asked for, and keeps to it, whatever it shows later.</summary>
    public Task ReceiveAsync(string text) => KeepToAsync(teams.Answers.Filter(new() { HasText = text }).Last);

    /// <summary>Waits for a card that begins a thread of a channel.</summary>
    public Task ReceivePostAsync(string text) => KeepToAsync(teams.Log.Locator(".thread article[data-from=bot]:first-child", new() { HasText = text }));

    private async Task KeepToAsync(ILocator arrived)
    {
        await Assertions.Expect(arrived).ToBeVisibleAsync();
        Card = teams.Log.Locator($"article[data-message-id='{await arrived.GetAttributeAsync("data-message-id")}']");
    }

    public Task ChooseAsync(string input, string value) => Control(input).SelectOptionAsync(value);

    /// <summary>Finds a choice of a long list by its words; a list that came whole is one of the browser's own, and takes its words as they are typed.</summary>
    public async Task FindAsync(string input, string words)
    {
        await Control(input).FillAsync(words);
        if (await Control(input).GetAttributeAsync("role") is "combobox")
            await teams.Page.Locator("[role=listbox]:visible [role=option]").Filter(new() { HasText = words }).First.ClickAsync();
    }

    public Task WriteAsync(string input, string text) => Control(input).FillAsync(text);

    private ILocator Control(string input) => Card.Locator($":is(input, select, textarea)#{input}, #{input} :is(input, select, textarea)");

    /// <summary>Has axe look at the page and keeps a picture of it, once what was pressed is answered.</summary>
    public async Task ShootAsync(string what)
    {
        await Assertions.Expect(Card.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        await Card.EvaluateAsync("card => card.scrollIntoView({ block: 'nearest' })");
        await teams.Page.ShouldBeAccessibleAsync();
        await teams.ShootAsync($"life-{what}-{name}");
    }

    public async ValueTask DisposeAsync() => await teams.Page.Context.CloseAsync();
}
