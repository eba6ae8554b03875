using TipEngage.Safeguarding.Learned;
using TipEngage.Safeguarding.Numbers;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding;

/// <summary>Judges texts: local, deterministic, and never throws.</summary>
internal sealed class Screening(PhraseShelf phrases, LearnedSigns learned, IReadOnlyList<CountryData> countries)
{
    private readonly NumberRules numbers = new(countries);

    public static Screening Default => field ??= new(PhraseShelf.OfChats, LearnedSigns.Default, CountryFiles.All);

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
            refused = refused.And(verdict);
        }

        return refused;
    }

    public Verdict Judge(string? text) => Judge([text ?? ""]);

    private Verdict Judge(PlainText plain)
    {
        string? language = null;
        var opinion = learned.OfChat(plain);
        var reasons = new HashSet<Reason>(numbers.ReasonsIn(plain.Marked));
        foreach (var (book, finds) in phrases.Find(plain))
        {
            if (DisclosureRules.IsDisclosure(finds, book, opinion.Doubts))
                return new(true, [], book.Language);

            var known = reasons.Count;
            reasons.UnionWith(RefusalRules.ReasonsIn(finds, book));
            if (reasons.Count > known)
                language ??= book.Language;
        }

        if (opinion.Passage is not null)
            return new(true, [], language);

        return reasons.Count is 0 ? Verdict.Harmless : new(false, [.. reasons.Order()], language);
    }
}
