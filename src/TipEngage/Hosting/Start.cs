using System.Data.Common;
using Microsoft.Extensions.Options;
using TipEngage.Access;
using TipEngage.Plans.Import;
using TipEngage.Resources;

namespace TipEngage.Hosting;

/// <summary>Runs what the command line asks for, or says in a sentence which setting keeps it from running.</summary>
internal static class Start
{
    private const int Done = 0;
    private const int Failed = 1;

    /// <summary>Its message names the setting whose value is of another kind.</summary>
    private const string ConfigurationBinder = "Microsoft.Extensions.Configuration.Binder";

    public static Task<int> RunOrSayWhyNotAsync(this WebApplication app) => OrSayWhyNotAsync(async () =>
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.EnsureUnauthenticatedStaysLocal();
        app.Lifetime.ApplicationStarted.Register(GiveBackMemory);
        await app.RunAsync();
        return Done;
    });

    public static Task<int> ImportAsync(this WebApplication app, string[] files) => OrSayWhyNotAsync(async () =>
    {
        if (files is [var file])
            return await ImportCommand.RunAsync(app.Services, file, Console.Out, Console.Error, app.Lifetime.ApplicationStopping);

        await Console.Error.WriteLineAsync(Strings.Import_Usage);
        return Failed;
    });

    public static Task<int> AppointAsync(this WebApplication app, string[] people) => OrSayWhyNotAsync(async () =>
    {
        if (people is [var person])
            return await AppointCoordinator.RunAsync(app.Services, person, Console.Out, Console.Error, app.Lifetime.ApplicationStopping);

        await Console.Error.WriteLineAsync(Strings.Coordinator_Usage);
        return Failed;
    });

    public static Task<int> PackAsync(this WebApplication app, string[] files) => OrSayWhyNotAsync(async () =>
    {
        if (files is [var file])
            return await AppPackage.RunAsync(app.Services, file, Console.Out, Console.Error);

        await Console.Error.WriteLineAsync(Strings.AppPackage_Usage);
        return Failed;
    });

    /// <summary>What starting leaves behind would stay until there is work, on a service that mostly waits.</summary>
    internal static void GiveBackMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    public static async Task<int> OrSayWhyNotAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (Failures(e) is { Count: > 0 } failures)
        {
            foreach (var failure in failures)
                await Console.Error.WriteLineAsync(failure);
            return Failed;
        }
    }

    private static IReadOnlyList<string> Failures(Exception exception) => exception switch
    {
        OptionsValidationException options => [.. options.Failures],
        InvalidOperationException { Source: ConfigurationBinder } binding => [binding.Message],
        DbException or IOException or UnauthorizedAccessException => [Sentence.Of(Strings.Start_NoDatabase, exception.Message)],
        AggregateException several => [.. several.InnerExceptions.SelectMany(Failures)],
        _ => [],
    };
}
