using Microsoft.Playwright;
using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Pages;

/// <summary>A coordinator invites, and somebody without an account fills in the form with the keyboard alone.</summary>
public class InvitationPageTests(Chromium chromium, SharedDemo demo)
{
    private const int MostTabs = 80;

    [Theory]
    [InlineData("invite submitters", "en-GB", "Quick share", "Title *", "Summary *", "Public procurement", "Next", "Save and go on later", "Your draft is saved.", "My submissions")]
    [InlineData("create an invitation link", "th-TH", "แบ่งปันแบบย่อ", null, null, null, "ถัดไป", "บันทึกไว้ทำต่อภายหลัง", "บันทึกฉบับร่างแล้ว", "รายการที่ฉันส่ง")]
    public async Task The_link_opens_the_form_which_the_keyboard_fills_in_and_saves(
        string wish, string locale, string quick, string? title, string? summary, string? approach, string next, string later, string saved, string mine)
    {
        var link = await InviteAsync(wish);
        var page = await chromium.OpenAsync(link, new() { Locale = locale });

        await PressAsync(page, Button(page, quick));
        await Assertions.Expect(page.GetByRole(AriaRole.Textbox).First).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await TypeAsync(page, title is null ? page.GetByRole(AriaRole.Textbox).First : page.GetByLabel(title), "Fair recruitment clauses in tenders");
        await TypeAsync(page, summary is null ? page.GetByRole(AriaRole.Textbox).Nth(1) : page.GetByLabel(summary), "Suppliers pay the recruitment costs. Tenders ask for proof.");
        await PressAsync(page, approach is null ? page.GetByRole(AriaRole.Checkbox).Nth(2) : page.GetByRole(AriaRole.Checkbox, new() { Name = approach }), "Space");
        await PressAsync(page, Button(page, next));
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox).Nth(1)).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"invitation-{locale}.png") });

        await PressAsync(page, Button(page, later));

        await Assertions.Expect(page.GetByText(saved)).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(link.AbsoluteUri + "/")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await PressAsync(page, Button(page, mine));
        await Assertions.Expect(page.GetByText("Fair recruitment clauses in tenders")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task<Uri> InviteAsync(string wish)
    {
        var teams = await TeamsPage.OpenAsync(chromium, demo, "coordinator");
        await teams.EnterAsync("TipEngage");
        var card = await teams.AskAsync(wish);
        await card.GetByRole(AriaRole.Textbox).First.FillAsync("Forum");
        await card.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var link = card.GetByText("/share/");
        await Assertions.Expect(link).ToBeVisibleAsync();
        await teams.Page.ShouldBeAccessibleAsync();
        var address = new Uri((await link.InnerTextAsync()).Trim());
        await teams.Page.Context.CloseAsync();
        return address;
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task TypeAsync(IPage page, ILocator field, string text)
    {
        await ReachAsync(page, field);
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task PressAsync(IPage page, ILocator control, string key = "Enter")
    {
        await ReachAsync(page, control);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Goes there as somebody without a mouse does.</summary>
    private static async Task ReachAsync(IPage page, ILocator control)
    {
        await Assertions.Expect(control).ToBeVisibleAsync();
        for (var tab = 0; tab < MostTabs; tab++)
        {
            if (await control.EvaluateAsync<bool>("one => one === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new ShouldAssertException($"{control} cannot be reached with the keyboard.");
    }
}
