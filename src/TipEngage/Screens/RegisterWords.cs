using System.Globalization;
using TipEngage.Parties;
using TipEngage.Register;
using TipEngage.Resources;

namespace TipEngage.Screens;

/// <summary>Fields of the register and their values, in the words of the answer.</summary>
internal static class RegisterWords
{
    /// <summary>A label, in the form that TLP prescribes.</summary>
    public static string Tlp(Tlp tlp) => $"TLP:{RegisterFields.TlpLabels[(int)tlp]}";

    /// <summary>The same with whom it means, in the words of the answer.</summary>
    public static string TlpSentence(string words) => $"TLP:{words}";

    public static string State(string? state) => state switch
    {
        "not_started" => Strings.Progress_NotStarted,
        "in_progress" => Strings.Progress_InProgress,
        "blocked" => Strings.Progress_Blocked,
        RegisterFields.Completed => Strings.Progress_Completed,
        RegisterFields.Superseded => Strings.Progress_Superseded,
        "requested" => Strings.Translation_Requested,
        "in_translation" => Strings.Translation_InTranslation,
        "in_review" => Strings.Translation_InReview,
        "published" => Strings.Translation_Published,
        RegisterFields.Proposed => Strings.Initiative_Proposed,
        "accepted" => Strings.Initiative_Accepted,
        RegisterFields.Declined => Strings.Initiative_Declined,
        _ => Strings.Item_NotReported,
    };

    public static string Role(string? role) => role is RegisterFields.Lead ? Strings.Assignment_Lead : Strings.Assignment_Supporting;

    public static string EventStatus(string? status) => status is "confirmed" ? Strings.Event_Confirmed : Strings.Event_Planned;

    /// <summary>What a field is called.</summary>
    public static string Field(string field) => field switch
    {
        RegisterFields.State or RegisterFields.Status => Strings.Field_State,
        RegisterFields.Note => Strings.Field_Note,
        RegisterFields.Source => Strings.Field_Source,
        RegisterFields.Reporter => Strings.Field_Reporter,
        RegisterFields.Date => Strings.Field_Date,
        RegisterFields.Tlp => Strings.Field_Tlp,
        RegisterFields.Role => Strings.Field_Role,
        RegisterFields.Since => Strings.Field_Since,
        RegisterFields.Link => Strings.Field_Link,
        RegisterFields.Name => Strings.Field_Name,
        RegisterFields.Start => Strings.Field_Start,
        RegisterFields.End => Strings.Field_End,
        RegisterFields.Place => Strings.Field_Place,
        RegisterFields.Zone => Strings.Field_Zone,
        RegisterFields.Kind => Strings.Field_Kind,
        RegisterFields.Alias => Strings.Field_Alias,
        RegisterFields.Title => Strings.Field_Title,
        RegisterFields.RolePoint => Strings.Field_RolePoint,
        _ => Strings.Field_Text,
    };

    /// <summary>What a field holds; a dash for nothing.</summary>
    public static string Value(string field, string? value) => value is null ? Strings.Field_Nothing : field switch
    {
        RegisterFields.State => State(value),
        RegisterFields.Status => EventStatus(value),
        RegisterFields.Role => Role(value),
        RegisterFields.Reporter => Party(value),
        RegisterFields.Tlp => $"TLP:{value}",
        RegisterFields.Date or RegisterFields.Since or RegisterFields.Start or RegisterFields.End when RegisterRules.TryReadDay(value, out var day) => Dates.Day(day),
        _ => value,
    };

    /// <summary>Name of a country or organisation.</summary>
    public static string Party(string code) => PartyNames.NameOf(code, CultureInfo.CurrentUICulture);

    /// <summary>Name of a language, in the language of the answer.</summary>
    public static string Language(string tag) => LanguageNames.Of(tag);

    /// <summary>What is wrong with a statement, and what to do.</summary>
    public static string Fault(RegisterFault fault) => fault switch
    {
        RegisterFault.UnknownState => Strings.Fault_UnknownState,
        RegisterFault.NoState => Strings.Fault_NoState,
        RegisterFault.NoSource => Strings.Fault_NoSource,
        RegisterFault.NoteTooLong => Sentence.Of(Strings.Fault_NoteTooLong, RegisterRules.LongestNote),
        RegisterFault.TextTooLong => Sentence.Of(Strings.Fault_TextTooLong, RegisterRules.LongestText),
        RegisterFault.BadLink => Strings.Fault_BadLink,
        RegisterFault.BadDate => Strings.Fault_BadDate,
        RegisterFault.EndsBeforeStart => Strings.Fault_EndsBeforeStart,
        RegisterFault.UnknownZone => Strings.Fault_UnknownZone,
        RegisterFault.UnknownParty => Strings.Fault_UnknownParty,
        RegisterFault.BadTlp => Strings.Fault_BadTlp,
        RegisterFault.Superseded => Strings.Fault_Superseded,
        _ => Strings.Fault_UnknownField,
    };

    /// <summary>Who recorded it and when, how far it may be shared; who is no member learns no name.</summary>
    public static string Provenance(RegisterEntry entry, RegisterView view) => Sentence.Of(
        Strings.Progress_By, Author(entry.ByName, view.Role), Dates.DayOf(entry.RecordedAt), Tlp(entry.Tlp));

    /// <summary>Who made a change, and when.</summary>
    /// <param name="sentence">The sentence, with places for both.</param>
    /// <param name="change">The change.</param>
    /// <param name="reader">Who reads it.</param>
    public static string By(string sentence, RegisterChange change, Access.Role reader) =>
        Sentence.Of(sentence, Author(change.ByName, reader), Dates.DayOf(change.At));

    /// <summary>The name of an author, for those who may know it.</summary>
    public static string Author(string? name, Access.Role reader) => RegisterView.NamesPeople(reader) && name is not null ? name : Strings.Progress_Coordinator;
}
