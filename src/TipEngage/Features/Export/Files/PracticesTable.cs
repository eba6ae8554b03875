using System.Globalization;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;

namespace TipEngage.Features.Export.Files;

/// <summary>Published practices as comma-separated values: a row for each, values as they are stored.</summary>
internal static class PracticesTable
{
    public static byte[] Write(PracticesFile file) => CsvFile.Write(
        [$"TLP:{file.Tlp}", file.Licence, file.LicenceUrl.AbsoluteUri, Day(file.MadeAt), file.Exceptions],
        ExportTable.Of<PracticeView>("practices", file.Practices, [.. Columns(), .. PracticeView.MoreFields.Select(Told)]));

    private static IEnumerable<TableColumn<PracticeView>> Columns() =>
    [
        new("reference", 10, one => one.Reference), new("version", 8, one => one.Version.ToString(CultureInfo.InvariantCulture)), new("title", 40, one => one.Title), new("summary", 60, one => one.Summary),
        new("language", 8, one => one.Language), new("tier", 12, one => one.Tier), new("selfReported", 12, one => Whether(one.SelfReported)), new("tlp", 8, one => one.Tlp),
        new("countries", 12, one => Several(one.Countries)), new("sectors", 20, one => Several(one.Sectors)), new("approach", 20, one => Several(one.Approach)), new("items", 8, one => Several(one.Items)),
        new("evidence", 20, one => Several(one.Evidence)), new("attribution", 12, one => one.Attribution), new("organisation", 30, one => one.Organisation), new("organisationType", 16, one => one.OrganisationType),
        new("publishedAt", 12, one => Day(one.PublishedAt)), new("confirmedAt", 12, one => Day(one.ConfirmedAt)), new("citation", 40, one => one.Citation),
        new("mayBeQuoted", 12, one => Whether(one.MayBeQuoted)), new("mayBeTranslated", 14, one => Whether(one.MayBeTranslated)),
    ];

    /// <summary>A field of the full case, by its name in the form.</summary>
    private static TableColumn<PracticeView> Told(PracticeField field) => new(field.Name, 40, one => one.More.GetValueOrDefault(field.Name));

    private static string Whether(bool isSo) => isSo ? "true" : "false";

    private static string Several(IReadOnlyList<string> values) => string.Join(';', values);

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
