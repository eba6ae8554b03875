using System.IO.Compression;
using System.Reflection;
using Microsoft.Extensions.Options;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Auth;

namespace TipEngage.Hosting;

/// <summary><c>app-package FILE</c>: writes the package that is uploaded to Teams, with the app id and the address of the settings in it.</summary>
internal static class AppPackage
{
    private const int Done = 0;
    private const int Failed = 1;
    private const string Folder = "TipEngage.Manifest.";

    /// <returns>The process's exit code: 0 when the package is there, 1 when it is not.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string file, TextWriter output, TextWriter error)
    {
        var (bot, links) = (services.GetRequiredService<IOptions<BotOptions>>().Value, services.GetRequiredService<IOptions<PublicUrlOptions>>().Value);
        if (bot.AppId is not { Length: > 0 } appId || links.PublicUrl is not { Scheme: "https", IsLoopback: false } address)
        {
            await error.WriteLineAsync(Strings.AppPackage_Settings);
            return Failed;
        }

        try
        {
            await using var stream = File.Create(file);
            await WriteAsync(stream, appId, address);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await error.WriteLineAsync(Sentence.Of(Strings.AppPackage_CannotWrite, file));
            return Failed;
        }

        await output.WriteLineAsync(Sentence.Of(Strings.AppPackage_Written, file));
        return Done;
    }

    /// <summary>Writes the package as a ZIP file.</summary>
    public static async Task WriteAsync(Stream output, string appId, Uri address)
    {
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            await using var source = assembly.GetManifestResourceStream(name)!;
            await using var entry = await zip.CreateEntry(name[Folder.Length..]).OpenAsync();
            if (name.EndsWith(".json", StringComparison.Ordinal))
                await WriteJsonAsync(source, entry, appId, address);
            else
                await source.CopyToAsync(entry);
        }
    }

    private static async Task WriteJsonAsync(Stream source, Stream target, string appId, Uri address)
    {
        using var reader = new StreamReader(source);
        var text = await reader.ReadToEndAsync();
        await using var writer = new StreamWriter(target);
        await writer.WriteAsync(text.Replace("{{APP_ID}}", appId, StringComparison.Ordinal)
            .Replace("{{HOST}}", address.IdnHost, StringComparison.Ordinal).Replace("{{PUBLIC_URL}}", address.AbsoluteUri, StringComparison.Ordinal));
    }
}
