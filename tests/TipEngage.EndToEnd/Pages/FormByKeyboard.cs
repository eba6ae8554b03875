using Microsoft.Playwright;

namespace TipEngage.EndToEnd.Pages;

/// <summary>The form of a practice, filled in with the keyboard alone; its fields are found by their names, whatever language their labels are in.</summary>
/// <param name="page">The page.</param>
/// <param name="form">Where the form is on it.</param>
internal sealed class FormByKeyboard(IPage page, ILocator form)
{
    private const string KindOf = "one => one.getAttribute('role') ?? one.type";
    private const int MostChoices = 40;

    public ILocator Step(string name) => form.Locator($"#practice-step-{name}");

    /// <summary>The heading of the receipt, which carries the reference.</summary>
    public ILocator Receipt => form.Locator("[id^='practice-PP-']");

    public async Task FillAsync(string name, string value)
    {
        var controls = form.Locator($":is(input, select, textarea)#f_{name}, #f_{name} :is(input, select, textarea)");
        await Assertions.Expect(controls.First).ToBeVisibleAsync();
        if (await controls.CountAsync() > 1)
            await PickAsync(form.Locator($"#f_{name}"), value);
        else
            await FillAsync(controls, value);
    }

    /// <summary>Presses the main button of the step.</summary>
    public Task GoOnAsync() => page.PressAsync(form.Locator("button.style-positive"));

    /// <summary>Goes to another step than the next one.</summary>
    public async Task ChooseStepAsync(string name)
    {
        var list = form.Locator("select#toStep, #toStep select");
        await ChooseAsync(list, name);
        await page.PressAsync(form.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Go to this step|ไปที่ขั้นนี้)$") }));
    }

    private async Task FillAsync(ILocator control, string value)
    {
        switch (await control.EvaluateAsync<string>(KindOf))
        {
            case "combobox":
                await FindAsync(control, value);
                break;
            case "select-one":
                await ChooseAsync(control, value);
                break;
            case "checkbox":
                await page.PressAsync(control, "Space");
                await Assertions.Expect(control).ToBeCheckedAsync();
                break;
            default:
                await page.TypeIntoAsync(control, value);
                break;
        }
    }

    private async Task FindAsync(ILocator field, string words)
    {
        await page.TypeIntoAsync(field, words);
        await Assertions.Expect(page.Locator("[role=listbox]:visible [role=option]").First).ToContainTextAsync(words, new() { IgnoreCase = true });
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(field).Not.ToHaveValueAsync(words);
    }

    private async Task ChooseAsync(ILocator list, string value)
    {
        await page.ReachAsync(list);
        await page.Keyboard.PressAsync("Home");
        await PressUntilAsync("ArrowDown", () => list.EvaluateAsync<bool>("(one, value) => one.value === value", value));
    }

    private async Task PickAsync(ILocator group, string value)
    {
        var choice = group.Locator($"input[value='{value}']");
        if (await choice.GetAttributeAsync("type") is "checkbox")
        {
            await page.PressAsync(choice, "Space");
        }
        else
        {
            await page.PressAsync(group, "Space");
            await PressUntilAsync("ArrowDown", () => choice.IsCheckedAsync());
        }

        await Assertions.Expect(choice).ToBeCheckedAsync();
    }

    private async Task PressUntilAsync(string key, Func<Task<bool>> isThere)
    {
        for (var presses = 0; presses < MostChoices && !await isThere(); presses++)
            await page.Keyboard.PressAsync(key);
        (await isThere()).ShouldBeTrue();
    }
}
