using System.Text.RegularExpressions;

namespace TipEngage.Understanding;

/// <summary>Finds digits that are written for words: "2 be done", "who is on 4 item 5", "butir2 yang aktif", and laughter, "555".</summary>
internal sealed class NotNumbers
{
    private readonly Regex written;

    public NotNumbers(Vocabulary vocabulary)
    {
        // What is looked for comes first, since few words begin so; what may not stand before it is then looked at seldom.
        var words = $@"(?:{ItemReferences.Any(vocabulary.Of(lexicon => lexicon.NoNumbers))}|5{{3,}})";
        written = ItemReferences.Make($@"{ItemReferences.Start}(?={words})(?<!{ItemReferences.Any(vocabulary.ItemWords)}\s?){words}(?![\p{{L}}\p{{N}}%]|[.,:/-]\d)");
    }

    /// <summary>Takes them out of the reading's rest.</summary>
    public void Take(Reading reading)
    {
        if (reading.MostDigits is 0)
            return;

        foreach (var match in written.EnumerateMatches(reading.Words))
        {
            for (var at = match.Index; at < match.Index + match.Length; at++)
            {
                if (char.IsAsciiDigit(reading.Words[at]))
                    reading.Take(at, 1);
            }
        }
    }
}
