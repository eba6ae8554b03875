using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TipEngage.EndToEnd.Pages;

/// <summary>What axe finds in a page.</summary>
internal static class Accessibility
{
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        var result = await page.RunAxe();
        var found = result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}"));
        found.ShouldBeEmpty();
        result.Passes.ShouldNotBeEmpty();
    }
}
