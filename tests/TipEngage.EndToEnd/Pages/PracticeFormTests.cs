using Microsoft.Playwright;
using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Pages;

/// <summary>The whole form of a practice in a browser, with the keyboard alone, to its receipt.</summary>
public class PracticeFormTests(Chromium chromium, SharedDemo demo)
{
    private const int MostAnswers = 9;

    [Theory]
    [InlineData("member", "en", "Light", "share a practice", "Quick share", false)]
    [InlineData("civil-society", "th", "Dark", "แบ่งปันแนวปฏิบัติ", "แบ่งปันแบบย่อ", false)]
    [InlineData("coordinator", "en", "High contrast", "share a practice", "Tell the full case", true)]
    [InlineData("civil-society", "th", "Light", "อยากส่งแนวปฏิบัติที่ดีจากไทย", "เล่าแบบเต็ม", true)]
    public async Task In_Teams_the_keyboard_fills_it_in_and_gets_a_receipt(string persona, string language, string theme, string wish, string level, bool isFull)
    {
        var teams = await TeamsPage.OpenAsync(chromium, demo, persona);
        await teams.ChooseThemeAsync(theme);
        await teams.EnterAsync("TipEngage");
        var card = await teams.AskAsync(wish);
        await teams.Page.PressAsync(card.GetByRole(AriaRole.Button, new() { Name = level, Exact = true }), tab: "Shift+Tab");

        await FillInAsync(teams.Page, card, isFull ? FilledPractice.FullIn(language) : FilledPractice.QuickIn(language), $"form-{persona}-{(isFull ? "full" : "quick")}");
        await teams.Page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("invite somebody to share", "en", "en-GB", ColorScheme.Light, "Quick share", false)]
    [InlineData("make an invitation link", "th", "th-TH", ColorScheme.Dark, "แบ่งปันแบบย่อ", false)]
    [InlineData("invite people to share", "en", "en-GB", ColorScheme.Dark, "Tell the full case", true)]
    [InlineData("issue an invitation link", "th", "th-TH", ColorScheme.Light, "เล่าแบบเต็ม", true)]
    public async Task On_the_invitation_page_the_keyboard_fills_it_in_and_gets_a_receipt(string wish, string language, string locale, ColorScheme colours, string level, bool isFull)
    {
        var link = await Invitations.IssueAsync(chromium, demo, wish);
        var page = await chromium.OpenAsync(link, new() { Locale = locale, ColorScheme = colours });
        await page.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = level, Exact = true }));

        await FillInAsync(page, page.Locator("main"), isFull ? FilledPractice.FullIn(language) : FilledPractice.QuickIn(language), $"form-invitation-{language}-{(isFull ? "full" : "quick")}");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("th")]
    public void A_quick_share_takes_nine_answers_at_most(string language) =>
        FilledPractice.QuickIn(language).Steps.Where(step => step.Step is not "check").Sum(step => step.Answers.Length).ShouldBeLessThanOrEqualTo(MostAnswers);

    private static async Task FillInAsync(IPage page, ILocator card, FilledPractice practice, string name)
    {
        var form = new FormByKeyboard(page, card);
        foreach (var (step, answers) in practice.Steps)
        {
            await Assertions.Expect(form.Step(step)).ToBeInViewportAsync();
            if (step is "check" && practice.IsFull)
                await LookAgainAsync(form);
            foreach (var (field, value) in answers)
                await form.FillAsync(field, value);
            await page.ShouldBeAccessibleAsync();
            await ShootAsync(page, $"{name}-{step}");
            await form.GoOnAsync();
        }

        await Assertions.Expect(form.Receipt).ToContainTextAsync("PP-");
        await page.ShouldBeAccessibleAsync();
        await ShootAsync(page, $"{name}-receipt");
    }

    /// <summary>Goes from the last step straight to one in the middle, and straight back.</summary>
    private static async Task LookAgainAsync(FormByKeyboard form)
    {
        await form.ChooseStepAsync("how");
        await Assertions.Expect(form.Step("how")).ToBeVisibleAsync();
        await form.ChooseStepAsync("check");
        await Assertions.Expect(form.Step("check")).ToBeVisibleAsync();
    }

    private static async Task ShootAsync(IPage page, string name) => await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{name}.png") });
}
