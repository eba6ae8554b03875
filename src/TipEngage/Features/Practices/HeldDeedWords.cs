using System.Globalization;
using TipEngage.Plans.Catalog;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Practices;

/// <summary>What a person did among others, in words.</summary>
/// <param name="view">The plan in their language, for the names of its items and themes.</param>
internal sealed class HeldDeedWords(PlanView view)
{
    private readonly Plan plan = view.Plan;

    public HeldDeeds Of(HeldDeeds deeds) => deeds with
    {
        Endorsements = [.. deeds.Endorsements.Select(one => one with { Party = RegisterWords.Party(one.Party) })],
        Adoptions = [.. deeds.Adoptions.Select(one => one with { Country = RegisterWords.Party(one.Country) })],
        Reviews = [.. deeds.Reviews.Select(one => one with { ScoresInWords = one.Scores.ToDictionary(score => ReviewWords.Question(score.Key), score => ReviewWords.Score(score.Value)) })],
        Statements = [.. deeds.Statements.Select(Of)],
        Digests = [.. deeds.Digests.Select(Of)],
        Audit = [.. deeds.Audit.Select(one => one with { InWords = HeldActs.Of(one.Action), FieldsInWords = Fields(one) })],
    };

    private HeldStatement Of(HeldStatement one) => one with
    {
        InWords = Enum.TryParse<RegisterKind>(one.Kind, ignoreCase: true, out var kind) ? About(new(one.Plan, kind, one.Subject)) : Strings.Held_NotInPlan,
        WrittenInWords = one.Written.GroupBy(field => RegisterWords.Field(field.Key)).ToDictionary(group => group.Key, group => string.Join("; ", group.Select(field => RegisterWords.Value(field.Key, field.Value)))),
    };

    private string About(EntryKey key)
    {
        var item = key.Kind is RegisterKind.Progress or RegisterKind.Assignment ? plan.Find(key.First) is { } found ? ItemWords.Title(found) : key.First : null;
        string?[] parts = [item, ChangeWords.Subject(plan, key)];
        var words = string.Join("; ", parts.OfType<string>());
        return Sentence.Of(Strings.Held_Of, words.Length == 0 ? Strings.Held_NotInPlan : words, Kind(key.Kind), key.Plan);
    }

    private static string Kind(RegisterKind kind) => kind switch
    {
        RegisterKind.Progress => Strings.Held_Kind_Progress,
        RegisterKind.Assignment => Strings.Held_Kind_Assignment,
        RegisterKind.Translation => Strings.Held_Kind_Translation,
        RegisterKind.Event => Strings.Field_Event,
        RegisterKind.Material => Strings.Field_Material,
        _ => Strings.Held_Kind_Initiative,
    };

    private HeldDigest Of(HeldDigest one) => one with
    {
        Chat = one.Chat switch { "personal" => Strings.Held_Chat_Personal, "channel" => Strings.Held_Chat_Channel, _ => Strings.Held_Chat_Group },
        DayInWords = CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(one.Day),
        Language = RegisterWords.Language(one.Language),
        Blocks = Several(one.Blocks, Block),
        Themes = Several(one.Themes, key => plan.Themes.FirstOrDefault(theme => theme.Key == key) is { } theme ? view.Ours(theme.Name) : Strings.Held_NotInPlan),
    };

    private static string Several(string codes, Func<string, string> words) =>
        codes.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } several ? string.Join("; ", several.Select(words).Distinct()) : Strings.Held_All;

    /// <summary>Names of the blocks as digests keep them.</summary>
    public static string Block(string name) => name switch
    {
        "Decisions" => Strings.Digest_Decisions,
        "Held" => Strings.Digest_Held,
        "Left" => Strings.Digest_Left,
        "Own" => Strings.Digest_Own,
        "Overdue" => Strings.Digest_Overdue,
        "Changes" => Strings.Digest_Changes,
        "Events" => Strings.Digest_Events,
        "Practices" => Strings.Digest_Practices,
        "Translations" => Strings.Digest_Translations,
        "Help" => Strings.Digest_Help,
        "Participation" => Strings.Digest_Participation,
        "Checks" => Strings.Digest_Checks,
        _ => Strings.Digest_Failures,
    };

    /// <summary>What it was done to; where that is always the same, what was done says it.</summary>
    private static string? Fields(HeldAudit one)
    {
        var names = one.FieldNames.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = one.Action.Split('.')[0] switch
        {
            "practices" => names.Select(PracticeForm.Find).OfType<PracticeField>().Select(PracticeWords.Name),
            "register" => names.Select(RegisterWords.Field),
            _ => [],
        };
        return string.Join("; ", words.Distinct()) is { Length: > 0 } fields ? fields : null;
    }
}
