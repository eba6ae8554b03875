using Microsoft.Playwright;
using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Pages;

/// <summary>Links that a coordinator makes on the simulator's page.</summary>
internal static class Invitations
{
    /// <summary>Makes one and shuts the coordinator's page.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="demo">The demo.</param>
    /// <param name="wish">The sentence that asks for it, another one for each link: the tests share the coordinator's chat.</param>
    public static async Task<Uri> IssueAsync(Chromium chromium, SharedDemo demo, string wish)
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
}
