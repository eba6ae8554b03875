using Microsoft.Playwright;
using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Pages;

/// <summary>A coordinator invites, and somebody without an account fills in the form with the keyboard alone.</summary>
public class InvitationPageTests(Chromium chromium, SharedDemo demo)
{
    [Theory]
    [InlineData("invite submitters", "en-GB", "Quick share", "Title *", "Summary *", "Public procurement", "Next", "Save and go on later", "Your draft is saved.", "My submissions")]
    [InlineData("create an invitation link", "th-TH", "แบ่งปันแบบย่อ", null, null, null, "ถัดไป", "บันทึกไว้ทำต่อภายหลัง", "บันทึกฉบับร่างแล้ว", "รายการที่ฉันส่ง")]
    public async Task The_link_opens_the_form_which_the_keyboard_fills_in_and_saves(
        string wish, string locale, string quick, string? title, string? summary, string? approach, string next, string later, string saved, string mine)
    {
        var link = await Invitations.IssueAsync(chromium, demo, wish);
        var page = await chromium.OpenAsync(link, new() { Locale = locale });

        await page.PressAsync(Button(page, quick));
        await Assertions.Expect(page.GetByRole(AriaRole.Textbox).First).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await page.TypeIntoAsync(title is null ? page.GetByRole(AriaRole.Textbox).First : page.GetByLabel(title), "Fair recruitment clauses in tenders");
        await page.TypeIntoAsync(summary is null ? page.GetByRole(AriaRole.Textbox).Nth(1) : page.GetByLabel(summary), "Suppliers pay the recruitment costs. Tenders ask for proof.");
        await page.PressAsync(approach is null ? page.GetByRole(AriaRole.Checkbox).Nth(2) : page.GetByRole(AriaRole.Checkbox, new() { Name = approach }), "Space");
        await page.PressAsync(Button(page, next));
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox).Nth(1)).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"invitation-{locale}.png") });

        await page.PressAsync(Button(page, later));

        await Assertions.Expect(page.GetByText(saved)).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(link.AbsoluteUri + "/")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await ComeBackAsync(new(await page.GetByText(link.AbsoluteUri + "/").InnerTextAsync()), locale);
        await page.PressAsync(Button(page, mine));
        await Assertions.Expect(page.GetByText("Fair recruitment clauses in tenders")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>In another browser they are asked whether the draft is theirs.</summary>
    private async Task ComeBackAsync(Uri address, string locale)
    {
        var page = await chromium.OpenAsync(address, new() { Locale = locale });
        await Assertions.Expect(page.GetByRole(AriaRole.Button)).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"invitation-back-{locale}.png") });
        await page.PressAsync(page.GetByRole(AriaRole.Button));
        await Assertions.Expect(page.GetByText("Fair recruitment clauses in tenders")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
