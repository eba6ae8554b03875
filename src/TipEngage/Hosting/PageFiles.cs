using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace TipEngage.Hosting;

/// <summary>The built scripts and styles of our pages, which are part of the program.</summary>
internal static class PageFiles
{
    private const string Prefix = "TipEngage.Pages.";

    private static readonly Dictionary<string, string> types = new()
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
    };

    public static void MapPageFiles(this IEndpointRouteBuilder endpoints)
    {
        foreach (var name in typeof(PageFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
            endpoints.MapPageFile(name[Prefix.Length..], Read(name));
    }

    private static void MapPageFile(this IEndpointRouteBuilder endpoints, string name, byte[] content)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
        endpoints.MapGet($"/pages/{name}", (HttpContext context) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(content, types[Path.GetExtension(name)], entityTag: tag);
        });
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
