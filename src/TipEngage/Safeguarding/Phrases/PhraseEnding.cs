namespace TipEngage.Safeguarding.Phrases;

/// <summary>What is known of a word where it ends in the trie.</summary>
/// <param name="Set">The set that it belongs to.</param>
/// <param name="IsStart">Whether it may go on.</param>
/// <param name="Marks">The marks of each of its tokens; null where marks make no difference.</param>
/// <param name="NeedsMarks">Whether they may not be left out.</param>
internal readonly record struct PhraseEnding(int Set, bool IsStart, ulong[]? Marks, bool NeedsMarks)
{
    /// <summary>Whether each token has the marks of ours, or none as they are often left out.</summary>
    public bool Agrees(PlainText text, int first)
    {
        for (var i = 0; i < (Marks?.Length ?? 0); i++)
        {
            var marks = text.Tokens[first + i].Marks;
            if (marks != Marks![i] && (NeedsMarks || marks is not 0))
                return false;
        }

        return true;
    }
}
