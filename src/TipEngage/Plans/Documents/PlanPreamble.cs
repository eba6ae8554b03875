using System.Text.RegularExpressions;
using TipEngage.Plans.Catalog;

namespace TipEngage.Plans.Documents;

/// <summary>What stands above the table: group, title, period, background and role.</summary>
internal sealed partial class PlanPreamble
{
    private const string Bullet = "- ";

    private readonly List<string> background = [];
    private readonly List<string> roleItems = [];
    private bool sawActionHeading;

    public string? Group { get; private set; }

    public string? Title { get; private set; }

    public YearWindow Period { get; private set; }

    public IReadOnlyList<string> Background => background;

    public string? RoleIntroduction { get; private set; }

    public IReadOnlyList<string> RoleItems => roleItems;

    public PlanReading.Refused? Add(string line, int number)
    {
        if (string.IsNullOrWhiteSpace(line))
            return null;
        if (line.StartsWith("<p>", StringComparison.Ordinal))
            return new PlanReading.Refused(number, PlanFault.RowBeforeHeader);
        if (line.Contains('<'))
            return new PlanReading.Refused(number, PlanFault.UnknownTag, line[line.IndexOf('<', StringComparison.Ordinal)..]);
        if (Title is null)
            return AddTitle(line, number);
        if (ActionHeading().Match(line) is { Success: true } heading)
            return AddActionHeading(heading, number);

        AddBackground(line);
        return null;
    }

    public PlanReading.Refused? End(int lastLine) =>
        Title is null ? new PlanReading.Refused(lastLine, PlanFault.NoTitle) : null;

    private PlanReading.Refused? AddTitle(string line, int number)
    {
        if (TitleLine().Match(line) is not { Success: true } match)
        {
            Group ??= line;
            return null;
        }

        (Title, Period) = (line, PlanYears.Of(match));
        return Period.ToYear < Period.FromYear ? new PlanReading.Refused(number, PlanFault.YearsReversed, line) : null;
    }

    private PlanReading.Refused? AddActionHeading(Match heading, int number)
    {
        sawActionHeading = true;
        return PlanYears.Of(heading) == Period ? null : new PlanReading.Refused(number, PlanFault.PeriodsDisagree, heading.Value);
    }

    // A line without punctuation at its end is a heading such as "Background and Purpose".
    private void AddBackground(string line)
    {
        if (sawActionHeading)
            return;
        if (line.StartsWith(Bullet, StringComparison.Ordinal) && RoleIntroduction is not null)
            roleItems.Add(line[Bullet.Length..]);
        else if (line.EndsWith(':') && RoleIntroduction is null)
            RoleIntroduction = line;
        else if (line.EndsWith('.'))
            background.Add(line);
    }

    [GeneratedRegex(@"Work Plan:?\s+" + PlanYears.Pattern + @"\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"^Action Items\s+" + PlanYears.Pattern + @"\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ActionHeading();
}
