using TipEngage.Data;
using TipEngage.Features.Digests.Content;
using TipEngage.Register;
using TipEngage.Screens;

namespace TipEngage.Features.Digests.Newsletters;

/// <summary>A newsletter as it is read.</summary>
/// <param name="Subject">Its subject, with how far it may be shared.</param>
/// <param name="Introduction">What stands above all else; empty for nothing.</param>
/// <param name="Days">The days that it tells of.</param>
/// <param name="Sections">Its blocks.</param>
/// <param name="Language">BCP 47 name of its language.</param>
internal sealed record Newsletter(string Subject, string Introduction, string Days, IReadOnlyList<DigestSection> Sections, string Language)
{
    /// <summary>So many entries of a block are in it.</summary>
    public const int MostOfABlock = 20;

    /// <summary>Where more of an entry is; null for nowhere.</summary>
    public Func<DigestEntry, Uri?> LinkOf { get; init; } = _ => null;

    /// <summary>The subject of one, with how far it may be shared.</summary>
    public static string SubjectOf(NewsletterRow row) => $"{RegisterWords.Tlp((Tlp)row.Tlp)} · {row.Subject}";

    /// <summary>The paragraphs of the introduction.</summary>
    public IEnumerable<string> Paragraphs => Introduction.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
