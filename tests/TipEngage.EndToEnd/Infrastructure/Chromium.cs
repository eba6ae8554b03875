using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(TipEngage.EndToEnd.Infrastructure.Chromium))]

namespace TipEngage.EndToEnd.Infrastructure;

/// <summary>One browser for all tests; each page has a context of its own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private const float Patience = 120_000;

    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal async Task<IPage> OpenAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        var context = await (await LaunchAsync()).NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        gate.Dispose();
    }

    private async Task<IBrowser> LaunchAsync()
    {
        var path = Prerequisite.Chromium();
        await gate.WaitAsync();
        try
        {
            Assertions.SetDefaultExpectTimeout(Patience);
            playwright ??= await Microsoft.Playwright.Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
        }
        finally
        {
            gate.Release();
        }
    }
}
