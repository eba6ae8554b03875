using System.Globalization;
using CsCheck;

namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>Makes texts that a pattern of the country files matches: letters, classes, groups with choices, and how often each stands.</summary>
internal sealed class WrittenPattern(string pattern)
{
    private const string Letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private const int Most = 40;
    private int at;

    public static Gen<string> Of(string pattern) => new WrittenPattern(pattern).Choices();

    private Gen<string> Choices()
    {
        var choices = new List<Gen<string>> { Sequence() };
        while (at < pattern.Length && pattern[at] is '|')
        {
            at++;
            choices.Add(Sequence());
        }

        return Gen.OneOf([.. choices]);
    }

    private Gen<string> Sequence()
    {
        var parts = new List<Gen<string>>();
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
            parts.Add(Repeated(One()));
        return parts.Aggregate(Gen.Const(""), (before, part) => before.SelectMany(start => part.Select(end => start + end)));
    }

    private Gen<string> One()
    {
        switch (pattern[at])
        {
            case '(':
                at += pattern[at + 1] is '?' ? 3 : 1;
                var inner = Choices();
                at++;
                return inner;
            case '[':
                var end = EndOf(']');
                var members = Members(pattern[(at + 1)..end]);
                at = end + 1;
                return Chosen.From([.. members.Select(one => $"{one}")]);
            case '\\':
                at += 2;
                return pattern[at - 1] is 'S' ? Chosen.From([.. Letters.Select(one => $"{one}")]) : Gen.Const($"{pattern[at - 1]}");
            default:
                return Gen.Const($"{char.ToUpperInvariant(pattern[at++])}");
        }
    }

    private Gen<string> Repeated(Gen<string> one)
    {
        var (least, most) = (1, 1);
        if (at < pattern.Length && pattern[at] is '?')
        {
            (least, at) = (0, at + 1);
        }
        else if (at < pattern.Length && pattern[at] is '{')
        {
            var end = EndOf('}');
            int[] counts = [.. pattern[(at + 1)..end].Split(',').Select(count => int.Parse(count, CultureInfo.InvariantCulture))];
            (least, most, at) = (counts[0], counts[^1], end + 1);
        }
        else if (at < pattern.Length && pattern[at] is '*' or '+')
        {
            throw new FormatException($"'{pattern}' has no end.");
        }

        if (most > Most)
            throw new FormatException($"'{pattern}' is too long to be written.");
        return one.Array[least, most].Select(string.Concat);
    }

    /// <summary>A pattern that is not closed would be read from its beginning for ever.</summary>
    private int EndOf(char sign) => pattern.IndexOf(sign, at) is > 0 and var end ? end : throw new FormatException($"'{pattern}' is not closed.");

    private static IEnumerable<char> Members(string members)
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (i + 2 < members.Length && members[i + 1] is '-')
            {
                for (var member = members[i]; member <= members[i + 2]; member++)
                    yield return char.ToUpperInvariant(member);
                i += 2;
            }
            else
            {
                yield return char.ToUpperInvariant(members[i]);
            }
        }
    }
}
