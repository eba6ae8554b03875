using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding;

/// <summary>Tells details of a person, an allegation or an open case from talk about them.</summary>
internal static class RefusalRules
{
    private const int AccusationWords = 8;
    private const int DenialWords = 6;
    private const int NumberWords = 5;
    private const int AboutWords = 3;
    private const int FrameWords = 6;
    private const int PublicWords = 14;
    private const int FewestDigits = 3;

    private static readonly PhraseKind[] talk = [PhraseKind.About, PhraseKind.Rule];

    /// <summary>Why a text is refused, by its words.</summary>
    public static IEnumerable<Reason> ReasonsIn(PhraseFinds finds, PhraseBook book)
    {
        if (finds[PhraseKind.Identity].Any(offer => !IsInnocent(finds, offer) && !finds.Near(PhraseKind.Denial, offer, DenialWords * book.Word).Any(denial => denial.First < offer.End)))
            yield return Reason.Identity;
        if (finds[PhraseKind.Accusation].Concat(finds[PhraseKind.Accusing]).Any(accusation => !IsInnocent(finds, accusation) && IsAccusing(finds, accusation, book) && HasName(finds, accusation, book))
            || finds[PhraseKind.AccusationOf].Any(accusation => IsOfSomebody(finds, accusation)))
        {
            yield return Reason.Allegation;
        }

        if (finds[PhraseKind.OpenCase].Any(open => !IsInnocent(finds, open) && IsAccusing(finds, open, book))
            || finds[PhraseKind.CaseLabel].Any(label => !IsInnocent(finds, label) && IsFollowedByNumber(finds.Text, label, NumberWords * book.Word)))
        {
            yield return Reason.OpenCase;
        }

        if (finds[PhraseKind.Address].Any(address => !IsInnocent(finds, address) && !IsPublic(finds, address, book)))
            yield return Reason.Address;
        if (finds[PhraseKind.NumberLabel].Any(label => !IsInnocent(finds, label) && IsFollowedByNumber(finds.Text, label, NumberWords * book.Word)))
            yield return Reason.Identifier;
    }

    /// <summary>Who keeps copies of passports keeps no passports, and a passport office has no number of one.</summary>
    private static bool IsInnocent(PhraseFinds finds, Span sign) => finds.Near(PhraseKind.Innocent, sign, 0).Any(innocent => innocent.Overlaps(sign));

    /// <summary>Whether it is the address of an office or of a meeting.</summary>
    public static bool IsPublic(PhraseFinds finds, Span address, PhraseBook book) =>
        finds.Near(PhraseKind.Public, address, PublicWords * book.Word).Any(open => open.First < address.End);

    /// <summary>Training against bribes accuses nobody, nor does what has ended.</summary>
    public static bool IsAccusing(PhraseFinds finds, Span sign, PhraseBook book) =>
        !finds.Near(PhraseKind.Innocent, sign, 0).Any(innocent => innocent.First <= sign.First && innocent.End >= sign.End)
        && !Array.Exists(talk, kind => finds.Near(kind, sign, AboutWords * book.Word).Any(about => about.First < sign.First && !about.Overlaps(sign)))
        && !finds.Near(PhraseKind.Frame, sign, FrameWords * book.Word).Any();

    private static bool HasName(PhraseFinds finds, Span accusation, PhraseBook book) => finds.Near(PhraseKind.Named, accusation, AccusationWords * book.Word).Any()
        || finds.Near(PhraseKind.Bearer, accusation, AccusationWords * book.Word).Any(bearer => HasName(finds, bearer, accusation));

    /// <summary>Whether a word follows that may be a name: "the agent who" has none.</summary>
    private static bool HasName(PhraseFinds finds, Span bearer, Span accusation)
    {
        var name = new Span(bearer.End, bearer.End + 1, bearer.Sentence);
        return name.First < finds.Text.Tokens.Count && finds.Text.Tokens[name.First].Sentence == bearer.Sentence && !name.Overlaps(accusation)
            && !finds.Near(PhraseKind.Nobody, name, 0).Any(nobody => nobody.First == name.First);
    }

    private static bool IsOfSomebody(PhraseFinds finds, Span accusation)
    {
        var before = new Span(accusation.First - 1, accusation.First, accusation.Sentence);
        return before.First >= 0
            && finds.Text.Tokens[before.First].Sentence == accusation.Sentence
            && !finds.Near(PhraseKind.Nobody, before, 0).Any(nobody => nobody.Overlaps(before));
    }

    private static bool IsFollowedByNumber(PlainText text, Span label, int within)
    {
        for (var i = label.End; i < text.Tokens.Count && i < label.End + within; i++)
        {
            var token = text.Text.AsSpan(text.Tokens[i].Start, text.Tokens[i].End - text.Tokens[i].Start);
            if ((CountDigits(token) >= FewestDigits && !IsYear(token)) || (text.Tokens[i].IsNumber && IsOfYear(text, i)))
                return true;
        }

        return false;
    }

    /// <summary>"12/2026" is the number of a paper.</summary>
    private static bool IsOfYear(PlainText text, int token) => token + 1 < text.Tokens.Count && text.Tokens[token + 1] is var next
        && next.At == text.Tokens[token].EndAt + 1 && text.Marked[next.At - 1] is '/' && IsYear(text.Text.AsSpan(next.Start, next.End - next.Start));

    private static bool IsYear(ReadOnlySpan<char> token) => token.Length is 4 && token[..2] is "19" or "20" or "25";

    private static int CountDigits(ReadOnlySpan<char> token)
    {
        var digits = 0;
        foreach (var character in token)
            digits += char.IsAsciiDigit(character) ? 1 : 0;
        return digits;
    }
}
