using System.Security.Cryptography;
using System.Text;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Features.Practices;

/// <summary>A field in which something was found that should not stand there.</summary>
/// <param name="Field">The field.</param>
/// <param name="Text">What was typed into it.</param>
/// <param name="Findings">What was found, at least one.</param>
/// <param name="Safe">The text with a safe wording; null where there is none.</param>
internal sealed record QuestionedField(PracticeField Field, string Text, IReadOnlyList<Finding> Findings, string? Safe)
{
    private const int MostQuoted = 3;
    private const int LongestQuote = 60;
    private const int Around = 40;
    private const int LongestSafe = 240;

    /// <summary>Whether somebody else wrote it, in a message.</summary>
    public bool IsOfMessage { get; init; }

    public Severity Gravest { get; } = Findings.Max(one => one.Severity);

    public bool IsRefused => Gravest >= Severity.Block;

    /// <summary>Whether there is something to take in the place of what stands there: an address is taken out as a whole, since one with other words in it leads nowhere.</summary>
    public bool CanBeMasked => !IsRefused && (IsLink(Field) || Safe is not null);

    /// <summary>What is said about it: each reason, the words that are meant where they may be said again, and what may stand there instead.</summary>
    public IReadOnlyList<string> Remarks =>
    [
        .. Findings.Select(FindingWords.ReasonOf).Distinct(),
        .. IsRefused
            ? Gravest is Severity.Block ? [NotKept] : Array.Empty<string>()
            : Quoted(),
    ];

    private string NotKept => (Safe, IsOfMessage) switch
    {
        (null, false) => Strings.Practice_Cleared,
        (null, true) => Strings.Practice_Message_Cleared,
        (_, false) => Strings.Practice_Masked,
        _ => Strings.Practice_Message_Masked,
    };

    public static bool IsLink(PracticeField field) => field.Kind is FieldKind.Link or FieldKind.Links;

    /// <summary>Stands for a wording in the data of a button, so that another one is asked about again.</summary>
    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))[..8]);

    private IEnumerable<string> Quoted()
    {
        var words = Findings.Select(one => Text.Substring(one.Start, one.Length).Trim()).Where(one => one.Length > 0).Distinct().Take(MostQuoted);
        yield return Sentence.Of(Strings.Practice_Marked, string.Join(" · ", words.Select(one => $"“{Graphemes.Shorten(one, LongestQuote)}”")));
        if (Safe is not null)
            yield return Sentence.Of(Strings.Practice_SafeWording, Changed(Safe));
    }

    /// <summary>The part of the safe text that differs, with a few words around it.</summary>
    private string Changed(string safe)
    {
        var same = Text.AsSpan().CommonPrefixLength(safe);
        var (last, end) = (Text.Length, safe.Length);
        while (last > same && end > same && Text[last - 1] == safe[end - 1])
            (last, end) = (last - 1, end - 1);

        var from = Graphemes.StartAt(safe, Math.Max(0, same - Around));
        var part = Graphemes.Cut(safe[from..], end + Around - from);
        return $"“{(from > 0 ? "…" : "")}{Graphemes.Shorten(part, LongestSafe)}{(end + Around < safe.Length ? "…" : "")}”";
    }
}
