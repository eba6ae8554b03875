using Microsoft.Playwright;
using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Pages;

/// <summary>The list, an item, the referral and the contacts in each language and theme, as a person sees them; each leaves a picture to judge.</summary>
public class LanguagesOnThePageTests(Chromium chromium, SharedDemo demo)
{
    /// <summary>High enough for a whole list.</summary>
    private static readonly ViewportSize tall = new() { Width = 1000, Height = 2000 };

    [Theory]
    [InlineData("en", "items", "item 4c", "what is due; my number is +62 812 3456 7890", "help me, my employer took my passport and locked me in", "It was a general question", "Show contacts")]
    [InlineData("id", "semua butir", "butir 4c", "apa yang jatuh tempo; nomor saya 0812 3456 7890", "tolong, paspor saya ditahan majikan dan saya dikurung", "Itu pertanyaan umum", "Tampilkan kontak")]
    [InlineData("th", "รายการทั้งหมด", "ข้อ 4c", "ข้อไหนครบกำหนด เบอร์ของฉัน 081-234-5678", "ช่วยด้วย ฉันถูกขังอยู่ในบ้านนายจ้าง", "เป็นคำถามทั่วไป", "แสดงช่องทางติดต่อ")]
    [InlineData("vi", "tất cả các mục", "mục 4c", "mục nào đến hạn; số của tôi là 0912 345 678", "cứu tôi với, chủ giữ hộ chiếu và nhốt tôi trong nhà", "Đó là câu hỏi chung", "Xem đầu mối")]
    public async Task Cards_are_readable_in_every_theme(string language, string list, string item, string refused, string disclosure, string general, string contacts)
    {
        var page = await TeamsPage.OpenAsync(chromium, demo, "business", new() { ViewportSize = tall });
        await page.EnterAsync("TipEngage");
        Dictionary<string, ILocator> answers = new()
        {
            ["list"] = await page.AskAsync(list),
            ["item"] = await page.AskAsync(item),
            ["refusal"] = await page.AskAsync(refused),
            ["referral"] = await page.AskAsync(disclosure),
        };
        await Assertions.Expect(answers["list"].Locator("[id^='item-']")).ToHaveCountAsync(12);
        await ShootAsync(page, language, answers);

        await answers["referral"].GetByRole(AriaRole.Button, new() { Name = general }).ClickAsync();
        await Assertions.Expect(answers["referral"].GetByRole(AriaRole.Button, new() { Name = general })).ToHaveCountAsync(0);
        await ShootAsync(page, language, new() { ["general"] = answers["referral"] });

        await answers["referral"].GetByRole(AriaRole.Combobox).SelectOptionAsync(new SelectOptionValue { Value = "TH" });
        await answers["referral"].GetByRole(AriaRole.Button, new() { Name = contacts }).ClickAsync();
        await Assertions.Expect(answers["referral"]).ToContainTextAsync("1300");

        await ShootAsync(page, language, new() { ["contacts"] = answers["referral"] });
        await page.Page.SetViewportSizeAsync(360, tall.Height);
        (await page.OverflowsAsync()).ShouldBeFalse();
        await answers["item"].ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"item-{language}-narrow.png") });
        await page.Page.Context.CloseAsync();
    }

    private static async Task ShootAsync(TeamsPage page, string language, Dictionary<string, ILocator> answers)
    {
        foreach (var (label, name) in TeamsPage.Themes)
        {
            await page.ChooseThemeAsync(label);
            await page.Page.ShouldBeAccessibleAsync();
            (await page.OverflowsAsync()).ShouldBeFalse();
            foreach (var (kind, answer) in answers)
                await answer.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{kind}-{language}-{name}.png") });
        }
    }
}
