using TipEngage.Resources;

namespace TipEngage.Understanding.Statements;

/// <summary>The words of one language by which sentences about the register are understood.</summary>
internal sealed record SignLexicon
{
    private const string Folder = "TipEngage.Understanding.Statements.Lexicons.";

    /// <summary>BCP 47 name.</summary>
    public required string Language { get; init; }

    /// <summary>Phrases for each <see cref="Sign"/>, by its name and its value.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Signs { get; init; }

    /// <summary>One for each lexicon of questions, in its order.</summary>
    public static IReadOnlyList<SignLexicon> All { get; } =
    [
        .. EmbeddedJson.ReadAll(Folder, LexiconJson.Default.SignLexicon).OrderBy(one => LexiconFiles.All.ToList().FindIndex(lexicon => lexicon.Language == one.Language)),
    ];
}
