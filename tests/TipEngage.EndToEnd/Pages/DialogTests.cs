using Microsoft.Playwright;
using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Pages;

/// <summary>The whole form in a dialog that a button in a channel opens: each step in each theme leaves a picture to judge.</summary>
public sealed class DialogTests(Chromium chromium, SharedDemo demo)
{
    [Theory]
    [InlineData("member", "en", "share a practice here", "Share a practice", "Tell the full case")]
    [InlineData("civil-society", "th", "แบ่งปันแนวปฏิบัติที่นี่", "แบ่งปันแนวปฏิบัติ", "แบ่งปันแบบย่อ")]
    public async Task Each_step_is_readable_in_every_theme(string persona, string language, string wish, string open, string level)
    {
        var teams = await TeamsPage.OpenAsync(chromium, demo, persona, new() { ViewportSize = new() { Width = 1000, Height = 1400 } });
        await teams.EnterAsync("General");
        var offer = await teams.AskAsync(wish);
        await offer.GetByRole(AriaRole.Button, new() { Name = open, Exact = true }).ClickAsync();
        var dialog = teams.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await ShootAsync(teams, dialog, $"dialog-{language}-start");
        await dialog.GetByRole(AriaRole.Button, new() { Name = level, Exact = true }).ClickAsync();

        var form = new FormByKeyboard(teams.Page, dialog);
        foreach (var (step, answers) in (language is "en" ? FilledPractice.FullIn(language) : FilledPractice.QuickIn(language)).Steps)
        {
            await Assertions.Expect(form.Step(step)).ToBeVisibleAsync();
            if (step is "what" or "check")
            {
                await form.GoOnAsync();
                await Assertions.Expect(dialog.Locator("[id^='wrong-']").First).ToBeVisibleAsync();
                await ShootAsync(teams, dialog, $"dialog-{language}-{step}-wrong");
            }

            foreach (var (field, value) in answers)
                await form.FillAsync(field, value);
            await ShootAsync(teams, dialog, $"dialog-{language}-{step}");
            await form.GoOnAsync();
        }

        await Assertions.Expect(form.Receipt).ToContainTextAsync("PP-");
        await ShootAsync(teams, dialog, $"dialog-{language}-receipt");
        await teams.Page.Context.CloseAsync();
    }

    private static async Task ShootAsync(TeamsPage teams, ILocator dialog, string name)
    {
        foreach (var (label, theme) in TeamsPage.Themes)
        {
            await teams.ChooseThemeAsync(label);
            await dialog.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{name}-{theme}.png") });
        }

        await teams.Page.ShouldBeAccessibleAsync();
        (await dialog.EvaluateAsync<bool>("one => one.scrollWidth > one.clientWidth")).ShouldBeFalse();
    }
}
