namespace TipEngage.Teams.Tests.Infrastructure;

/// <summary>The folder of published schemas and recorded payloads, which is no part of the repository: <c>TIPENGAGE_SHARED</c>, or <c>shared</c> beside it.</summary>
internal static class SharedFolder
{
    public const string Absent = "Not run: there is no folder with published schemas and recorded payloads. Set TIPENGAGE_SHARED to it.";

    private static string? Root { get; } = Find();

    /// <summary>A file or folder in it; null when it is not there.</summary>
    public static string? Path(params string[] parts) =>
        Root is not null && System.IO.Path.Combine([Root, .. parts]) is var path && (File.Exists(path) || Directory.Exists(path)) ? path : null;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("TIPENGAGE_SHARED") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "TipEngage.sln")))
            folder = folder.Parent;
        return folder?.Parent is { } parent && System.IO.Path.Combine(parent.FullName, "shared") is var beside && Directory.Exists(beside) ? beside : null;
    }
}
