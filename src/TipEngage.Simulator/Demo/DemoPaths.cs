namespace TipEngage.Simulator.Demo;

/// <summary>Where the demo finds its page and its service, and where it keeps its data.</summary>
internal static class DemoPaths
{
    private const string Page = "wwwroot";

    /// <summary>The folder of the built page.</summary>
    /// <exception cref="SimulatorException">The page has not been built.</exception>
    public static string PageFolder()
    {
        string[] candidates =
        [
            Path.Combine(AppContext.BaseDirectory, Page),
            Path.Combine(ProjectRoot(), "src", "TipEngage.Simulator", Page)
        ];
        return candidates.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "index.html")))
            ?? throw new SimulatorException("The simulator's page has not been built: install Node.js 20.19 or newer and build again.");
    }

    /// <summary>The service that was built together with the simulator.</summary>
    /// <exception cref="SimulatorException">The service has not been built.</exception>
    public static string Service()
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var service = Path.GetFullPath(Path.Combine(own.FullName, "..", "..", "TipEngage", own.Name, "TipEngage.dll"));
        return File.Exists(service)
            ? service
            : throw new SimulatorException($"The service has not been built: there is no {service}.");
    }

    public static string Database(string? given) =>
        Path.GetFullPath(given ?? Path.Combine(ProjectRoot(), "data", "tipengage.db"));

    private static string ProjectRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TipEngage.sln")))
                return folder.FullName;
        }

        return Environment.CurrentDirectory;
    }
}
