namespace TipEngage.EndToEnd.Infrastructure;

/// <summary>What a test needs of the machine: missing, it is skipped with the reason; in continuous integration it fails.</summary>
internal static class Prerequisite
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Offices = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice"];

    public static string Chromium()
    {
        var path = Environment.GetEnvironmentVariable("TIPENGAGE_CHROMIUM") ?? Browsers.FirstOrDefault(File.Exists);
        Require(path is not null, "Chromium is not installed: install it, or set TIPENGAGE_CHROMIUM to its path.");
        return path!;
    }

    public static string LibreOffice()
    {
        var path = Environment.GetEnvironmentVariable("TIPENGAGE_LIBREOFFICE") ?? Offices.FirstOrDefault(File.Exists);
        Require(path is not null, "LibreOffice is not installed: install it, or set TIPENGAGE_LIBREOFFICE to the path of soffice.");
        return path!;
    }

    public static string NodePackage(string path)
    {
        var full = Path.Combine(Repository.Root, "tests", "TipEngage.EndToEnd", "node_modules", path);
        Require(File.Exists(full), "The Node packages of the end-to-end tests are missing: run npm ci in tests/TipEngage.EndToEnd.");
        return full;
    }

    private static void Require(bool isThere, string otherwise)
    {
        if (isThere)
            return;
        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            Assert.Fail(otherwise);
        Assert.Skip(otherwise);
    }
}
