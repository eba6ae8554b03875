namespace TipEngage.Safeguarding.Phrases;

/// <summary>A word, or words in a row, of a phrase.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="IsStart">Whether it may go on.</param>
/// <param name="Marks">The marks of each of its tokens; null where marks make no difference.</param>
/// <param name="NeedsMarks">Whether they may not be left out.</param>
internal sealed record PhraseTerm(string Text, bool IsStart, ulong[]? Marks, bool NeedsMarks)
{
    /// <param name="word">Words; with <c>*</c> at the end they may go on.</param>
    /// <param name="hasMarks">Whether marks tell words of the language apart.</param>
    /// <param name="isAll">Whether a phrase has nothing else.</param>
    public static PhraseTerm Read(string word, bool hasMarks, bool isAll)
    {
        var isStart = word.EndsWith('*');
        var plain = PlainText.Of(isStart ? word[..^1] : word);
        return plain.Tokens is []
            ? throw new InvalidOperationException($"'{word}' has no letters.")
            : new(plain.Text.TrimEnd('\n'), isStart, hasMarks && !isStart ? [.. plain.Tokens.Select(token => token.Marks)] : null, isAll && plain.Tokens is [_]);
    }
}
