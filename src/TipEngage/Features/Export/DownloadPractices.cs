using Microsoft.Extensions.Options;
using TipEngage.Features.Export.Files;
using TipEngage.Hosting;
using TipEngage.Practices.Library;
using TipEngage.Register;

namespace TipEngage.Features.Export;

/// <summary>Hands out all published practices that everybody may see, under a licence that the file names.</summary>
internal sealed class DownloadPractices(PracticeLibrary library, PracticeUses uses, DownloadLimits limits, IOptions<LibraryOptions> options, TimeProvider clock)
{
    /// <summary>Where a format lies below the service's address.</summary>
    public static string PathOf(ExportFormat format) => $"api/v1/practices.{format.Extension()}";

    /// <summary>The formats that there are.</summary>
    public static IReadOnlyList<ExportFormat> Formats { get; } = [ExportFormat.Csv, ExportFormat.Json];

    private const int AtOnce = 500;

    public async Task<IResult> HandleAsync(HttpContext context, ExportFormat format)
    {
        context.Response.KeepPrivate();
        if (limits.Refuse(context) is { } refusal)
            return refusal;

        await uses.CountFileAsync(format.Extension(), context.RequestAborted);
        context.Response.Headers.Link = options.Value.LicenceLink;
        var file = new PracticesFile(RegisterFields.TlpLabels[(int)Tlp.Clear], options.Value.Licence, options.Value.LicenceUrl, clock.GetUtcNow(), await CollectAsync(context.RequestAborted));
        return Results.File(format is ExportFormat.Csv ? PracticesTable.Write(file) : JsonFile.Write(file), format.ContentType(), $"tipengage-practices.{format.Extension()}");
    }

    private async Task<IReadOnlyList<PracticeView>> CollectAsync(CancellationToken cancellationToken)
    {
        List<PracticeView> all = [];
        for (var after = 0; ;)
        {
            var some = await library.ListAsync(Tlp.Clear, after, AtOnce, cancellationToken);
            all.AddRange(some.Select(PracticeView.Of));
            if (some.Count < AtOnce)
                return all;
            after = some[^1].Number;
        }
    }
}
