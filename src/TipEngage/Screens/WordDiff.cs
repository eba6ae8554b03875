using System.Globalization;

namespace TipEngage.Screens;

/// <summary>What of a text is not as it was: by words, and by letters where a script sets no spaces.</summary>
internal static class WordDiff
{
    /// <summary>Where more parts than that differ, all between the first and the last of them is shown as new.</summary>
    private const int MostParts = 800;

    /// <summary>So many changes can be told apart by eye.</summary>
    private const int MostRuns = 40;

    /// <summary>What is kept between two changes stands out with them where it is shorter and no word of its own.</summary>
    private const int ShortestKept = 4;

    /// <summary>The new text in parts, each with whether it is new.</summary>
    public static IReadOnlyList<(string Text, bool IsNew)> Of(string before, string after)
    {
        var (old, next) = (Parts(before), Parts(after));
        var (same, end) = (0, 0);
        while (same < Math.Min(old.Length, next.Length) && old[same] == next[same])
            same++;
        while (end < Math.Min(old.Length, next.Length) - same && old[^(end + 1)] == next[^(end + 1)])
            end++;

        var (from, to) = (old[same..^end], next[same..^end]);
        var changed = from.Length > MostParts || to.Length > MostParts ? [] : Runs(Marked(from, to));
        return Runs(
        [
            .. next[..same].Select(part => (part, false)),
            .. changed is [] or { Count: > MostRuns } ? to.Select(part => (part, true)) : changed,
            .. next[^end..].Select(part => (part, false)),
        ]);
    }

    private static IEnumerable<(string Text, bool IsNew)> Marked(string[] old, string[] next)
    {
        var common = Common(old, next);
        for (var (i, j) = (0, 0); j < next.Length;)
        {
            var isKept = i < old.Length && old[i] == next[j];
            if (!isKept && i < old.Length && common[i + 1, j] >= common[i, j + 1])
            {
                i++;
                continue;
            }

            yield return (next[j], !isKept);
            (i, j) = (isKept ? i + 1 : i, j + 1);
        }
    }

    /// <summary>What follows each other and is alike, in one.</summary>
    private static List<(string Text, bool IsNew)> Runs(IEnumerable<(string Text, bool IsNew)> parts)
    {
        var runs = new List<(string Text, bool IsNew)>();
        foreach (var part in parts)
        {
            if (part.IsNew && runs is [.., (_, true), (var between, false)] && between.Length < ShortestKept && !between.Any(char.IsWhiteSpace))
            {
                runs.RemoveAt(runs.Count - 1);
                runs[^1] = (runs[^1].Text + between, true);
            }

            if (runs.Count > 0 && runs[^1].IsNew == part.IsNew)
                runs[^1] = (runs[^1].Text + part.Text, part.IsNew);
            else
                runs.Add(part);
        }

        return runs;
    }

    /// <summary>How many parts are the same from each place on.</summary>
    private static int[,] Common(string[] old, string[] next)
    {
        var common = new int[old.Length + 1, next.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = next.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == next[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    /// <summary>Words with the blanks before them, and the marks behind words; letters of scripts without spaces.</summary>
    private static string[] Parts(string text)
    {
        List<string> parts = [];
        var word = "";
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (string.IsNullOrWhiteSpace(element) || element[0] is >= '\u0E00' and < '\u1100' or >= '\u1780' and < '\u1800' or >= '\u2E80')
            {
                parts.AddRange(WordAndMarks(word));
                word = "";
            }

            word += element;
        }

        return [.. parts, .. WordAndMarks(word)];
    }

    private static string[] WordAndMarks(string word)
    {
        var bare = word.TrimEnd([.. word.Where(char.IsPunctuation)]);
        return word.Length == 0 ? [] : bare.Length == word.Length || string.IsNullOrWhiteSpace(bare) ? [word] : [bare, word[bare.Length..]];
    }
}
