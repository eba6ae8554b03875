using System.Globalization;
using System.Net.Http.Headers;

namespace TipEngage.Benchmarks.Delivered;

/// <summary>The yardstick: a loop that posts a message of the same size to each channel, and keeps nothing.</summary>
internal static class BareSender
{
    public static async Task RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var url = new Uri(arguments.Required("--url"));
        var count = arguments.Number("--count", 1000, 1, 1_000_000);
        var body = new byte[arguments.Number("--bytes", 6000, 1, 1_000_000)];
        arguments.RefuseUnknown();

        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        client.DefaultRequestHeaders.Authorization = new("Bearer", "connector-token");
        for (var number = 0; number < count; number++)
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            var conversation = string.Create(CultureInfo.InvariantCulture, $"v3/conversations/{number}/activities");
            using var response = await client.PostAsync(new Uri(url, conversation), content, cancellationToken);
            response.EnsureSuccessStatusCode();
        }
    }
}
