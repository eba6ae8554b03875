using Microsoft.Extensions.Options;

namespace TipEngage.Hosting;

/// <summary>Starts the service, or says in a sentence which setting keeps it from starting.</summary>
internal static class Start
{
    public static async Task<int> RunOrSayWhyNotAsync(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            app.EnsureUnauthenticatedStaysLocal();
        }
        catch (Exception e) when (Failures(e) is { Count: > 0 } failures)
        {
            foreach (var failure in failures)
                await Console.Error.WriteLineAsync(failure);
            return 1;
        }

        await app.RunAsync();
        return 0;
    }

    private static IReadOnlyList<string> Failures(Exception exception) => exception switch
    {
        OptionsValidationException options => [.. options.Failures],
        AggregateException several => [.. several.InnerExceptions.SelectMany(Failures)],
        _ => [],
    };
}
