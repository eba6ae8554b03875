using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding;

/// <summary>Judges texts: local, deterministic, and never throws.</summary>
internal sealed class Screening(IEnumerable<LanguageData> languages)
{
    private readonly PhraseBook[] books = [.. languages.Select(data => new PhraseBook(data))];

    public static Screening Default => field ??= new(LanguageFiles.All);

    /// <summary>Judges several texts of one message; a disclosure in one of them counts more than all refusals.</summary>
    public Verdict Judge(IEnumerable<string> texts)
    {
        var refused = Verdict.Harmless;
        var seen = "";
        foreach (var text in texts)
        {
            var plain = PlainText.Of(text);
            if (plain.Text == seen)
                continue;

            seen = plain.Text;
            var verdict = Judge(plain);
            if (verdict.IsDisclosure)
                return verdict;
            if (!verdict.IsHarmless)
                refused = verdict;
        }

        return refused;
    }

    public Verdict Judge(string? text) => Judge([text ?? ""]);

    private Verdict Judge(PlainText plain)
    {
        foreach (var book in books)
        {
            if (DisclosureRules.IsDisclosure(book.Find(plain), book.Word))
                return new(true, [], book.Language);
        }

        return Verdict.Harmless;
    }
}
