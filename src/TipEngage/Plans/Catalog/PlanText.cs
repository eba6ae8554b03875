namespace TipEngage.Plans.Catalog;

/// <summary>Plan text, verbatim, with the document's italics.</summary>
internal sealed record PlanText(IReadOnlyList<TextRun> Runs)
{
    /// <summary>The same text without its italics.</summary>
    public string Plain { get; } = string.Concat(Runs.Select(run => run.Text));

    /// <summary>What is left when the first characters are taken off.</summary>
    public PlanText Skip(int characters)
    {
        List<TextRun> rest = [];
        foreach (var run in Runs)
        {
            var skipped = Math.Min(characters, run.Text.Length);
            characters -= skipped;
            if (skipped < run.Text.Length)
                rest.Add(run with { Text = run.Text[skipped..] });
        }

        return new PlanText(rest);
    }

    public override string ToString() => Plain;
}
