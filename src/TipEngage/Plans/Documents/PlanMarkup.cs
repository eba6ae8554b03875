using System.Text;
using TipEngage.Plans.Catalog;

namespace TipEngage.Plans.Documents;

/// <summary>The cells' markup: one paragraph, with italics, and nothing else.</summary>
internal static class PlanMarkup
{
    private const string Open = "<p>";
    private const string Close = "</p>";

    /// <summary>Reads a cell; null text and a fault where it is not of that form.</summary>
    public static (PlanText? Text, PlanFault Fault, string Detail) Read(string cell)
    {
        if (!cell.StartsWith(Open, StringComparison.Ordinal) || !cell.EndsWith(Close, StringComparison.Ordinal)
            || cell.Length < Open.Length + Close.Length)
        {
            return (null, PlanFault.NotAParagraph, "");
        }

        List<TextRun> runs = [];
        var italic = false;
        var rest = cell.AsSpan(Open.Length, cell.Length - Open.Length - Close.Length);
        while (rest.IndexOfAny('<', '>') is >= 0 and var at)
        {
            Add(runs, rest[..at], italic);
            var end = rest[at..].IndexOf('>');
            var tag = end < 0 ? rest[at..].ToString() : rest.Slice(at, end + 1).ToString();
            if (tag is not ("<i>" or "</i>"))
                return (null, tag is "<p>" or "</p>" ? PlanFault.UnbalancedTag : PlanFault.UnknownTag, tag);
            if (italic == (tag is "<i>"))
                return (null, PlanFault.UnbalancedTag, tag);
            if (italic && at == 0)
                return (null, PlanFault.EmptyText, "<i></i>");

            italic = !italic;
            rest = rest[(at + end + 1)..];
        }

        Add(runs, rest, italic);
        var text = new PlanText(runs);
        return italic ? (null, PlanFault.UnbalancedTag, "<i>")
            : string.IsNullOrWhiteSpace(text.Plain) ? (null, PlanFault.EmptyText, "")
            : (text, default, "");
    }

    /// <summary>Writes a cell as it was read.</summary>
    public static string Write(PlanText text)
    {
        var cell = new StringBuilder(Open);
        foreach (var run in text.Runs)
            cell.Append(run.Italic ? $"<i>{run.Text}</i>" : run.Text);
        return cell.Append(Close).ToString();
    }

    /// <summary>Takes the tags off a whole document.</summary>
    public static string Strip(string text)
    {
        foreach (var tag in new[] { Open, Close, "<i>", "</i>" })
            text = text.Replace(tag, "", StringComparison.Ordinal);
        return text;
    }

    private static void Add(List<TextRun> runs, ReadOnlySpan<char> text, bool italic)
    {
        if (text.Length > 0)
            runs.Add(new TextRun(text.ToString(), italic));
    }
}
