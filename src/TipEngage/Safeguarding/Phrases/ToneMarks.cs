namespace TipEngage.Safeguarding.Phrases;

/// <summary>The marks on the letters of a Vietnamese word, in order, four bits each: wherever in the word the tone is written, they are the same.</summary>
internal static class ToneMarks
{
    private const string Known = "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323đ";
    private const int Bits = 4;

    /// <summary>The marks with one more.</summary>
    public static ulong Append(ulong marks, char mark) => Known.IndexOf(mark) is >= 0 and var at ? (marks << Bits) | (uint)(at + 1) : marks;
}
