using System.Globalization;

namespace TipEngage.Screens;

/// <summary>What of a text is not as it was: by words, and by letters where a script sets no spaces.</summary>
internal static class WordDiff
{
    /// <summary>Beyond that many parts a text is shown as new in whole.</summary>
    private const int MostParts = 800;

    /// <summary>The new text in parts, each with whether it is new.</summary>
    public static IReadOnlyList<(string Text, bool IsNew)> Of(string before, string after)
    {
        var (old, next) = (Parts(before), Parts(after));
        if (old.Count > MostParts || next.Count > MostParts)
            return [(after, true)];

        var common = Common(old, next);
        var parts = new List<(string Text, bool IsNew)>();
        for (var (i, j) = (0, 0); j < next.Count;)
        {
            var isKept = i < old.Count && old[i] == next[j];
            if (!isKept && i < old.Count && common[i + 1, j] >= common[i, j + 1])
            {
                i++;
                continue;
            }

            Add(parts, next[j], !isKept);
            (i, j) = (isKept ? i + 1 : i, j + 1);
        }

        return parts;
    }

    private static void Add(List<(string Text, bool IsNew)> parts, string text, bool isNew)
    {
        if (parts.Count > 0 && parts[^1].IsNew == isNew)
            parts[^1] = (parts[^1].Text + text, isNew);
        else
            parts.Add((text, isNew));
    }

    /// <summary>How many parts are the same from each place on.</summary>
    private static int[,] Common(List<string> old, List<string> next)
    {
        var common = new int[old.Count + 1, next.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = next.Count - 1; j >= 0; j--)
                common[i, j] = old[i] == next[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    /// <summary>Words, with the blanks before them; letters of scripts without spaces.</summary>
    private static List<string> Parts(string text)
    {
        List<string> parts = [];
        var word = "";
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var isBlank = string.IsNullOrWhiteSpace(element);
            if (word.Length > 0 && (isBlank || element[0] is >= '\u0E00' and < '\u1100' or >= '\u1780' and < '\u1800' or >= '\u2E80'))
            {
                parts.Add(word);
                word = "";
            }

            word += element;
        }

        return word.Length > 0 ? [.. parts, word] : parts;
    }
}
