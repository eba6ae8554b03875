using TipEngage.EndToEnd.Infrastructure;
using TipEngage.Simulator;

namespace TipEngage.EndToEnd.Cards;

public sealed class CardsInJavaScriptTests(Chromium chromium) : IDisposable
{
    /// <summary>
    /// Renders a card at a width and tells what the library says and what sticks out. Buttons wrap, as they do in Teams. The
    /// library refuses every second good <c>lang</c>: it checks with a regular expression that remembers where it stopped.
    /// </summary>
    private const string Render = """
        ({ json, width }) => {
            const problems = [];
            const card = new AdaptiveCards.AdaptiveCard();
            AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = text; result.didProcess = true; };
            const context = new AdaptiveCards.SerializationContext();
            card.parse(JSON.parse(json), context);
            for (let n = 0; n < context.eventCount; n++) if (!context.getEventAt(n).message.endsWith('for property "lang".')) problems.push(`parse: ${context.getEventAt(n).message}`);
            for (const event of card.validateProperties().validationEvents) problems.push(`validate: ${event.message}`);
            const place = document.createElement('div');
            place.style.width = `${width}px`;
            document.body.replaceChildren(place);
            const rendered = card.render();
            if (!rendered || !rendered.hasChildNodes()) return [...problems, 'nothing was rendered'];
            place.append(rendered);
            for (const buttons of place.querySelectorAll('.ac-actionSet')) buttons.style.flexWrap = 'wrap';
            const edge = place.getBoundingClientRect().right + 1;
            for (const element of place.querySelectorAll('*'))
                if (element.getBoundingClientRect().right > edge) problems.push(`too wide: ${element.textContent.slice(0, 60)}`);
            return problems;
        }
        """;

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_card_passes_the_librarys_own_validation_the_schema_and_fits_narrow_and_wide()
    {
        var library = Prerequisite.NodePackage(Path.Combine("adaptivecards", "dist", "adaptivecards.js"));
        Prerequisite.Chromium();
        var cards = await AllCardsAsync();
        var page = await chromium.OpenAsync(new Uri("about:blank"));
        await page.AddScriptTagAsync(new() { Path = library });
        List<string> problems = [];
        page.PageError += (_, error) => problems.Add(error);
        page.Console += (_, message) => problems.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        var schema = await CardSchema.FindAsync(Cancelled);

        foreach (var (json, origin) in cards)
        {
            foreach (var width in (int[])[360, 800])
                problems.AddRange((await page.EvaluateAsync<string[]>(Render, new { json, width })).Select(problem => $"{origin} at {width} px: {problem}"));
            problems.AddRange(schema?.Problems(json).Select(problem => $"{origin}: {problem}") ?? []);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{cards.Count} cards, {(schema is null ? "without" : "with")} the published schema");
        cards.Count.ShouldBeGreaterThan(120);
        problems.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    public void Dispose() => folder.Dispose();

    private async Task<IReadOnlyDictionary<string, string>> AllCardsAsync()
    {
        await using var teams = await TeamsSimulator.StartAsync(new() { EnforceRateLimits = false }, Cancelled);
        await using var service = await RunningService.StartAsync(teams.Settings, folder, Cancelled);
        teams.ConnectBot(service.Messages);
        var walk = new CardWalk(teams, Cancelled);
        await walk.WalkAsync();
        return walk.Found;
    }
}
