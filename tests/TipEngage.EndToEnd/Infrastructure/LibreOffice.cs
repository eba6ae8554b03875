namespace TipEngage.EndToEnd.Infrastructure;

/// <summary>A spreadsheet program that nobody here wrote, which reads a file and says what it understood.</summary>
internal static class LibreOffice
{
    /// <summary>Comma, UTF-8, cells that are text in quotes and no others, every sheet.</summary>
    private const string AsUnderstood = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

    /// <summary>Comma, UTF-8, and whatever looks like a number, a date or a formula is read as one.</summary>
    private const string Gullible = "CSV:44,34,76,1,,0,false,true";

    /// <summary>What the program understood, sheet after sheet: text in quotes, numbers and results of formulas without.</summary>
    public static async Task<string> ReadAsync(TemporaryFolder folder, string file, CancellationToken cancellationToken)
    {
        var output = folder.File($"read-{Path.GetExtension(file)[1..]}");
        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(folder.File("office"))}", "--headless", "--norestore",
            .. file.EndsWith(".csv", StringComparison.Ordinal) ? [$"--infilter={Gullible}"] : Array.Empty<string>(),
            "--convert-to", AsUnderstood, "--outdir", output, file,
        ];
        await using var program = RunningProgram.Start(Prerequisite.LibreOffice(), arguments, new Dictionary<string, string?>(), folder.Path);
        (await program.WaitForExitAsync(cancellationToken)).ShouldBe(0, string.Join('\n', program.Errors));
        return string.Concat(await Task.WhenAll(Directory.EnumerateFiles(output).Order(StringComparer.Ordinal).Select(one => File.ReadAllTextAsync(one, cancellationToken))));
    }
}
