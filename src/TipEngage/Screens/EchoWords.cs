using System.Globalization;
using TipEngage.Parties;
using TipEngage.Practices.Library;
using TipEngage.Resources;

namespace TipEngage.Screens;

/// <summary>Who finds a practice useful and where it is used too, in the words of the answer.</summary>
internal static class EchoWords
{
    public static string Party(string code, CultureInfo language) => PartyNames.NameOf(code, language);

    public static string Endorsed(LibraryEcho echo, CultureInfo language)
    {
        var named = string.Join(", ", echo.Endorsed.Select(one => Party(one.Party, language)));
        return echo.UnnamedCount == 0 ? named
            : named.Length == 0 ? Sentence.Of(Strings.Library_MembersCounted, echo.UnnamedCount)
            : Sentence.Of(Strings.Library_AndMore, named, echo.UnnamedCount);
    }

    public static string Earlier(LibraryEcho echo) => Sentence.Of(Strings.Library_FoundUsefulBefore, echo.EarlierCount);

    public static string Adopted(LibraryEcho echo, CultureInfo language) =>
        string.Join("; ", echo.Adopted.Select(one => Sentence.Of(Strings.Library_Since, PartyNames.NameOf(one.Country, language), Dates.Year(one.Year))));
}
