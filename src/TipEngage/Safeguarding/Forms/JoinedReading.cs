using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>A row of texts as it is read, with the part of the row that each token is of.</summary>
internal sealed class JoinedReading
{
    private const int MostBesideName = 1;

    private readonly JoinedFields fields;
    private readonly int[] partOf;
    private readonly Span[] tokensOf;

    public JoinedReading(JoinedFields fields, FormReading reading)
    {
        (this.fields, Reading) = (fields, reading);
        partOf = new int[reading.Tokens.Count];
        tokensOf = new Span[fields.Parts.Count];
        var part = 0;
        for (var token = 0; token < partOf.Length; token++)
        {
            var at = reading.Text.Typed(new Span(token, token + 1, 0)).Start;
            while (part + 1 < fields.Parts.Count && at >= fields.Parts[part + 1].Start)
                part++;
            partOf[token] = part;
            tokensOf[part] = tokensOf[part].End is 0 ? new(token, token + 1, 0) : tokensOf[part] with { End = token + 1 };
        }
    }

    public FormReading Reading { get; }

    public int PartOf(Span span) => partOf[span.First];

    public Span TokensOf(int part) => tokensOf[part];

    public bool AreOfOneField(Span one, Span other) => fields.Parts[PartOf(one)].Field == fields.Parts[PartOf(other)].Field;

    /// <summary>Whether a part is a name and nothing else, but for a word.</summary>
    public bool IsAll(Span name) => tokensOf[PartOf(name)] is var all && all.First <= name.First && all.End - all.First - (name.End - name.First) <= MostBesideName * Reading.Word;

    /// <summary>Whether what stands in these sentences is of several parts.</summary>
    public bool IsSpread(int first, int last) => Within(first, last).Skip(1).Any();

    /// <summary>The same, where each part goes on in the middle of a sentence: the one before has no end, and the next begins with a small letter or a number.</summary>
    public bool GoesOn(int sentence) => Within(sentence, sentence).Skip(1).Select(part => part.First).ToArray() is { Length: > 0 } starts
        && Array.TrueForAll(starts, first => !Reading.IsThai(first) && !char.IsUpper(fields.Text[Reading.Text.Typed(new Span(first, first + 1, 0)).Start]));

    /// <summary>The tokens of each part in these sentences.</summary>
    public IEnumerable<Span> Within(int first, int last)
    {
        for (var part = 0; part < tokensOf.Length; part++)
        {
            var (from, end) = (tokensOf[part].First, tokensOf[part].End);
            while (from < end && Reading.Tokens[from].Sentence < first)
                from++;
            while (end > from && Reading.Tokens[end - 1].Sentence > last)
                end--;
            if (from < end)
                yield return new(from, end, Reading.Tokens[from].Sentence);
        }
    }

    /// <summary>What was found in a part, in the place of its field.</summary>
    public Finding FindingOf(FindingKind kind, Severity severity, Span span)
    {
        var part = fields.Parts[PartOf(span)];
        var (start, length) = Reading.Text.Typed(span);
        return new(part.Field, kind, severity, start - part.Start + part.Begin, Math.Min(length, part.End - start));
    }
}
