using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Digests.Settings;

/// <summary>The fields of the digest's form, named as <see cref="SetDigest.Data"/> names them.</summary>
internal static class DigestInputs
{
    private static readonly IReadOnlyList<DayOfWeek> days = [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7))];

    /// <param name="settings">What they hold at first.</param>
    /// <param name="view">The plan, whose themes may be chosen.</param>
    public static IEnumerable<CardElement> Of(DigestSettings settings, PlanView view) =>
    [
        Day(settings.Day),
        new TextInput { Id = "time", Label = Strings.Digest_Time, Value = SettingWords.Time(settings.Time), Placeholder = "09:00", MaxLength = 5, IsRequired = true, ErrorMessage = Strings.Digest_TimeForm },
        new ChoiceSetInput([.. Zones(settings.Zone).Select(zone => new Choice(zone, zone))]) { Id = "zone", Label = Strings.Digest_Zone, Value = settings.Zone, Style = "filtered" },
        new ChoiceSetInput([.. SupportedLanguages.All.Select(one => new Choice(SettingWords.Language(one.Name), one.Name))]) { Id = "language", Label = Strings.Digest_Language, Value = settings.Language },
        new ChoiceSetInput([.. Enum.GetValues<DigestBlock>().Select(block => new Choice(SettingWords.Block(block), $"{block}"))])
        {
            Id = "blocks",
            Label = Strings.Digest_Blocks,
            IsMultiSelect = true,
            Style = "expanded",
            Value = string.Join(',', Enum.GetValues<DigestBlock>().Where(settings.Holds)),
        },
        new ChoiceSetInput([.. view.Plan.Themes.Select(theme => new Choice(view.Ours(theme.Name), theme.Key))])
        {
            Id = "themes",
            Label = Strings.Digest_Themes,
            IsMultiSelect = true,
            Style = "expanded",
            Value = string.Join(',', view.Plan.Themes.Where(theme => settings.Tells(theme.Key)).Select(theme => theme.Key)),
        },
        new ChoiceSetInput([.. Enum.GetValues<Tlp>().Select(tlp => new Choice(RegisterWords.Tlp(tlp), $"{tlp}"))]) { Id = "tlp", Label = Strings.Digest_Tlp, Value = $"{settings.Tlp}" },
        new ToggleInput(Strings.Digest_ComesAlways) { Id = "always", Label = Strings.Digest_Quiet, Value = settings.Always ? "true" : "false" },
    ];

    /// <param name="chosen">The day at first; null where one has to be chosen.</param>
    public static ChoiceSetInput Day(DayOfWeek? chosen) => new([.. days.Select(day => new Choice(SettingWords.Day(day), $"{day}"))])
    {
        Id = "day",
        Label = Strings.Digest_Day,
        Value = chosen is { } day ? $"{day}" : null,
        IsRequired = chosen is null ? true : null,
        ErrorMessage = chosen is null ? Strings.Digest_ChooseDay : null,
    };

    /// <summary>What an input is called.</summary>
    public static string LabelOf(string input) => input is "zone" ? Strings.Digest_Zone : Strings.Digest_Time;

    /// <summary>Those of the members, and the one that is set.</summary>
    private static IEnumerable<string> Zones(string set) => DigestZones.All.Append(set).Distinct().Order(StringComparer.Ordinal);
}
