using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;

namespace TipEngage.Screens;

/// <summary>Changes in words.</summary>
internal static class ChangeWords
{
    /// <summary>One field, before and after.</summary>
    public static string Line(FieldChange change)
    {
        var label = RegisterWords.Field(change.Field);
        return change.Old is null
            ? Sentence.Of(Strings.Plain_Line, label, RegisterWords.Value(change.Field, change.New))
            : Sentence.Of(Strings.Change_Line, label, RegisterWords.Value(change.Field, change.Old), RegisterWords.Value(change.Field, change.New));
    }

    /// <summary>What a statement is about where that is more than the item; null where it is the item.</summary>
    public static string? Subject(Plan plan, EntryKey key) => key.Kind switch
    {
        RegisterKind.Assignment => RegisterWords.Party(key.Second),
        RegisterKind.Translation => Sentence.Of(Strings.Translation_Of, Material(plan, key.First), RegisterWords.Language(key.Second)),
        RegisterKind.Material => Material(plan, key.Subject),
        RegisterKind.Event => plan.Events.FirstOrDefault(one => one.Id == key.Subject)?.Name,
        RegisterKind.Initiative => key.Subject,
        _ => null,
    };

    private static string Material(Plan plan, string id) => plan.Materials.FirstOrDefault(one => one.Id == id) is { } material ? ItemWords.Material(material) : id;
}
