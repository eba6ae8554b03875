using System.Globalization;
using System.Text;
using TipEngage.Data;
using TipEngage.Plans.Documents;
using TipEngage.Resources;

namespace TipEngage.Plans.Import;

/// <summary><c>import FILE</c>: imports a plan, with the annotations beside it if there are any, and says in one sentence what came of it.</summary>
internal static class ImportCommand
{
    private const int Done = 0;
    private const int Failed = 1;

    /// <summary>Imports <c>plan.txt</c> and, where it is there, <c>plan.annotations.json</c>.</summary>
    /// <returns>The process's exit code: 0 when the plan is stored, 1 when nothing was changed because of a fault.</returns>
    public static async Task<int> RunAsync(
        IServiceProvider services, string file, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        byte[] document;
        string? annotations;
        try
        {
            document = await ReadAsync(file, cancellationToken);
            var beside = Path.ChangeExtension(file, ".annotations.json");
            annotations = File.Exists(beside) ? Encoding.UTF8.GetString(await ReadAsync(beside, cancellationToken)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await error.WriteLineAsync(Sentence.Of(Strings.Import_CannotRead, file));
            return Failed;
        }

        await services.MigrateTipDataAsync(cancellationToken);
        var outcome = await services.GetRequiredService<ImportPlan>().ImportAsync(document, annotations, cancellationToken);
        var refused = outcome is ImportOutcome.Refused or ImportOutcome.AnnotationsRefused;
        await (refused ? error : output).WriteLineAsync(Describe(outcome));
        return refused ? Failed : Done;
    }

    /// <summary>The outcome in one sentence.</summary>
    public static string Describe(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Added added => Sentence.Of(Strings.Import_Added, added.Key, added.Items),
        ImportOutcome.Replaced { AnnotationsDropped: true } replaced =>
            Sentence.Of(Strings.Import_ReplacedWithoutAnnotations, replaced.Key, replaced.Items),
        ImportOutcome.Replaced replaced => Sentence.Of(Strings.Import_Replaced, replaced.Key, replaced.Items),
        ImportOutcome.AlreadyThere there => Sentence.Of(Strings.Import_AlreadyThere, there.Key),
        ImportOutcome.Refused refused => Sentence.Of(
            Strings.Import_Refused, refused.Line, Sentence.Of(Text($"Import_Fault_{refused.Fault}"), Excerpt(refused.Detail))),
        ImportOutcome.AnnotationsRefused refused => Sentence.Of(
            Strings.Import_AnnotationsRefused, Sentence.Of(Text($"Import_Annotations_{refused.Fault}"), Excerpt(refused.Detail))),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    // One byte more than a plan may have is enough to see that a file is too large.
    private static async Task<byte[]> ReadAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        var bytes = new byte[Math.Min(stream.Length, PlanParser.LargestDocument + 1)];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private static string Text(string name) =>
        Strings.ResourceManager.GetString(name, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException(name);

    private static string Excerpt(string detail) => detail.Length > 80 ? $"{detail[..80]}…" : detail;
}
