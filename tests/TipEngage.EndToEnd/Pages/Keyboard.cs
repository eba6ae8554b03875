using Microsoft.Playwright;

namespace TipEngage.EndToEnd.Pages;

/// <summary>A page as somebody without a mouse uses it.</summary>
internal static class Keyboard
{
    private const int MostTabs = 120;

    private const string HasFocus = "one => one.contains(document.activeElement)";

    public static async Task TypeIntoAsync(this IPage page, ILocator field, string text)
    {
        await page.ReachAsync(field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    public static async Task PressAsync(this IPage page, ILocator control, string key = "Enter", string tab = "Tab")
    {
        await page.ReachAsync(control, tab);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Goes on with Tab, or back with Shift and Tab, until the control, or something within it, has the focus.</summary>
    public static async Task ReachAsync(this IPage page, ILocator control, string tab = "Tab")
    {
        await Assertions.Expect(control).ToBeVisibleAsync();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await control.EvaluateAsync<bool>(HasFocus))
                return;
            await page.Keyboard.PressAsync(tab);
        }

        throw new ShouldAssertException($"{control} cannot be reached with the keyboard.");
    }
}
