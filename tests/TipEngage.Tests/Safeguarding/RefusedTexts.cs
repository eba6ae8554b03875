using TipEngage.Practices.Form;

namespace TipEngage.Tests.Safeguarding;

/// <summary>Texts that nothing of is kept, with one word by which they are found.</summary>
internal static class RefusedTexts
{
    /// <summary>Those that a field would hold otherwise: an address where one is asked for.</summary>
    public static IReadOnlyList<string> For(PracticeField field, string word) => IsLink(field) ? InLinks(word) : All(word);

    public static bool IsLink(PracticeField field) => field.Kind is FieldKind.Link or FieldKind.Links;

    public static IReadOnlyList<string> All(string word) =>
    [
        $"{word} 1-1017-00230-70-8",
        $"{word} 3174012345670001",
        $"{word} passport AB1234567",
        $"{word} +66 81 234 5678",
        $"{word} bank account 4111 1111 1111 1111",
        $"my friend {word} is locked in a compound and they beat him",
        $"{word} Garments Ltd withholds the wages of its workers",
    ];

    private static string[] InLinks(string word) =>
    [
        $"https://example.org/{word}-passport-AB1234567",
        $"https://example.org/my-friend-{word}-is-locked-in-a-compound-and-they-beat-him",
        $"https://example.org/{word}-garments-ltd-withholds-the-wages-of-its-workers",
        $"https://facebook.com/{word}.1990",
    ];
}
