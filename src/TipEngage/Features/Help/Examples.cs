using TipEngage.Resources;

namespace TipEngage.Features.Help;

/// <summary>Questions that show what can be asked.</summary>
internal static class Examples
{
    public static IReadOnlyList<string> All =>
    [
        Strings.Help_Example_Items, Strings.Help_Example_Item, Strings.Help_Example_Due, Strings.Help_Example_Active,
        Strings.Help_Example_Overdue, Strings.Help_Example_Words, Strings.Help_Example_Materials, Strings.Help_Example_Sharing,
    ];
}
