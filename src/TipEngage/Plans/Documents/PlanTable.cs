using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Plans.Catalog;

namespace TipEngage.Plans.Documents;

/// <summary>The table of action items, whose header comes again after a page break without ending anything.</summary>
internal sealed partial class PlanTable
{
    private readonly List<int> headerLines = [];
    private readonly List<PlanRow> rows = [];
    private readonly List<DocumentItem> items = [];
    private Heading? open;
    private int number;
    private string? parent;
    private char letter;

    public bool HasHeader => headerLines.Count > 0;

    public IReadOnlyList<int> HeaderLines => headerLines;

    public IReadOnlyList<PlanRow> Rows => rows;

    public IReadOnlyList<DocumentItem> Items => items;

    public static bool IsHeader(string line) => line is "Action\tStatus";

    public PlanReading.Refused? Add(string line, int lineNumber)
    {
        if (string.IsNullOrWhiteSpace(line))
            return null;
        if (IsHeader(line))
        {
            headerLines.Add(lineNumber);
            return null;
        }

        var cells = line.Split('\t');
        return cells.Length switch
        {
            1 => new PlanReading.Refused(lineNumber, PlanFault.MissingTab),
            2 => AddRow(lineNumber, cells[0], cells[1]),
            _ => new PlanReading.Refused(lineNumber, PlanFault.TooManyTabs),
        };
    }

    public PlanReading.Refused? End(int lastLine) => this switch
    {
        { HasHeader: false } => new PlanReading.Refused(lastLine, PlanFault.NoHeader),
        { rows.Count: 0 } => new PlanReading.Refused(lastLine, PlanFault.NoRows),
        { open: { } heading } => new PlanReading.Refused(heading.Line, PlanFault.HeadingWithoutStatement, heading.Id),
        _ => null,
    };

    private PlanReading.Refused? AddRow(int line, string actionCell, string statusCell)
    {
        var (action, fault, detail) = PlanMarkup.Read(actionCell);
        if (action is null)
            return new PlanReading.Refused(line, fault, detail);

        PlanText? status = null;
        if (statusCell.Length > 0)
        {
            (status, fault, detail) = PlanMarkup.Read(statusCell);
            if (status is null)
                return new PlanReading.Refused(line, fault, detail);
        }

        rows.Add(new PlanRow(line, action, status));
        return Marker().Match(action.Plain) is { Success: true } marker
            ? AddMarked(line, marker, action.Skip(marker.Length), status)
            : AddStatement(line, action, status);
    }

    private PlanReading.Refused? AddMarked(int line, Match marker, PlanText body, PlanText? status)
    {
        if (open is not null)
            return new PlanReading.Refused(open.Line, PlanFault.HeadingWithoutStatement, open.Id);

        var (id, fault) = marker.Groups["number"].Success ? NextNumber(marker) : NextLetter(marker);
        if (fault is { } wrong)
            return new PlanReading.Refused(line, wrong, id);
        if (string.IsNullOrWhiteSpace(body.Plain))
            return new PlanReading.Refused(line, PlanFault.EmptyText, id);
        if (status is null)
        {
            open = new Heading(line, id, body.Plain);
            return null;
        }

        return AddItem(line, id, null, body, status);
    }

    private PlanReading.Refused? AddStatement(int line, PlanText action, PlanText? status)
    {
        if (open is not { } heading)
            return new PlanReading.Refused(line, PlanFault.StatementWithoutHeading);
        if (status is null)
            return new PlanReading.Refused(line, PlanFault.HeadingWithoutStatement, heading.Id);

        open = null;
        return AddItem(line, heading.Id, heading.Title, action, status);
    }

    private PlanReading.Refused? AddItem(int line, string id, string? title, PlanText action, PlanText statusText)
    {
        var (status, fault) = PlanStatusGrammar.Read(statusText);
        if (status is null)
            return new PlanReading.Refused(line, fault, statusText.Plain);

        items.Add(new DocumentItem(id, id == parent ? null : parent, title, action, status));
        return null;
    }

    // Gaps are allowed, since a living document may drop an item; going back is not.
    private (string Id, PlanFault? Fault) NextNumber(Match marker)
    {
        var next = int.Parse(marker.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var id = next.ToString(CultureInfo.InvariantCulture);
        PlanFault? fault = Order(id, next.CompareTo(number));
        (number, parent, letter) = (next, id, '\0');
        return (id, fault);
    }

    private (string Id, PlanFault? Fault) NextLetter(Match marker)
    {
        var next = marker.Groups["letter"].ValueSpan[0];
        if (parent is null)
            return (next.ToString(), PlanFault.LetterWithoutNumber);

        var id = $"{parent}{next}";
        PlanFault? fault = Order(id, next.CompareTo(letter));
        letter = next;
        return (id, fault);
    }

    private PlanFault? Order(string id, int step) =>
        items.Exists(item => item.Id == id) || step == 0 ? PlanFault.DuplicateItem
        : step < 0 ? PlanFault.OutOfOrder
        : null;

    [GeneratedRegex(@"^((?<number>[0-9]{1,3})|(?<letter>[a-z]))\.\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Marker();

    private sealed record Heading(int Line, string Id, string Title);
}
