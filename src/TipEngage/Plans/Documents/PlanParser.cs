using System.Text;

namespace TipEngage.Plans.Documents;

/// <summary>Reads a plan's document, whole or not at all.</summary>
internal static class PlanParser
{
    /// <summary>Largest document that is read, in bytes.</summary>
    public const int LargestDocument = 1024 * 1024;

    private static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static PlanReading Read(ReadOnlySpan<byte> document)
    {
        if (document.Length > LargestDocument)
            return new PlanReading.Refused(1, PlanFault.TooLarge);
        if (Decode(document) is not { } text)
            return new PlanReading.Refused(LineOfBadByte(document), PlanFault.NotUtf8);
        if (string.IsNullOrWhiteSpace(text))
            return new PlanReading.Refused(1, PlanFault.Empty);

        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        var control = Array.FindIndex(lines, line => line.Any(character => char.IsControl(character) && character != '\t'));
        return control >= 0
            ? new PlanReading.Refused(control + 1, PlanFault.ControlCharacter)
            : Read(lines, PlanMarkup.Strip(text));
    }

    private static PlanReading Read(string[] lines, string plainText)
    {
        var preamble = new PlanPreamble();
        var table = new PlanTable();
        for (var index = 0; index < lines.Length; index++)
        {
            var fault = table.HasHeader || PlanTable.IsHeader(lines[index])
                ? table.Add(lines[index], index + 1)
                : preamble.Add(lines[index], index + 1);
            if (fault is not null)
                return fault;
        }

        PlanReading? incomplete = preamble.End(lines.Length) ?? table.End(lines.Length);
        return incomplete ?? new PlanReading.Read(DocumentOf(preamble, table, plainText));
    }

    private static PlanDocument DocumentOf(PlanPreamble preamble, PlanTable table, string plainText) => new()
    {
        Title = preamble.Title!,
        Group = preamble.Group,
        Period = preamble.Period,
        Background = preamble.Background,
        RoleIntroduction = preamble.RoleIntroduction,
        RoleItems = preamble.RoleItems,
        HeaderLines = table.HeaderLines,
        Rows = table.Rows,
        Items = table.Items,
        PlainText = plainText,
    };

    private static string? Decode(ReadOnlySpan<byte> document)
    {
        try
        {
            return strict.GetString(document.StartsWith(Encoding.UTF8.Preamble) ? document[3..] : document);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int LineOfBadByte(ReadOnlySpan<byte> document)
    {
        var line = 1;
        foreach (var part in document.Split((byte)'\n'))
        {
            if (!System.Text.Unicode.Utf8.IsValid(document[part]))
                return line;
            line++;
        }

        return line;
    }
}
