namespace TipEngage.EndToEnd.Infrastructure;

/// <summary>Where the built programs are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screenshots")).FullName;

    /// <summary>The configuration with which everything is built.</summary>
    public static string Configuration => Own.Name;

    private static DirectoryInfo Own { get; } = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>The assembly of another project, built with the same configuration.</summary>
    public static string Program(string project) =>
        Path.GetFullPath(Path.Combine(Own.FullName, "..", "..", project, Own.Name, $"{project}.dll"));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TipEngage.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside their repository.");
    }
}
