using TipEngage.Access;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Digests.Content;

/// <summary>A digest as it is posted.</summary>
internal static class WeeklyCard
{
    /// <summary>How much of the lines of an entry there is in the card and for who can't see it: as much as fits.</summary>
    private static readonly (int Letters, int PlainLines)[] details = [(int.MaxValue, 3), (int.MaxValue, 0), (80, 0), (30, 0), (20, 0)];

    /// <param name="draft">What it holds.</param>
    /// <param name="note">What stands above it; null for nothing.</param>
    public static AdaptiveCard Create(DigestDraft draft, string? note = null) => Fitting(draft, note, null);

    /// <summary>The same as it is posted: shown again, it offers what its pause leaves to be pressed by then.</summary>
    public static AdaptiveCard Posted(DigestDraft draft) => Fitting(draft, draft.Note, RefreshOf(draft));

    private static AdaptiveCard Fitting(DigestDraft draft, string? note, CardRefresh? refresh)
    {
        var cards = details.Select(detail => Create(draft, note, [.. draft.Sections.Select(section => section.Within(detail.Letters))], detail.PlainLines) with { Refresh = refresh });
        return cards.FirstOrDefault(card => card.ToUtf8().Length < CardSize.Most) ?? cards.Last();
    }

    private static AdaptiveCard Create(DigestDraft draft, string? note, IReadOnlyList<DigestSection> sections, int plainLines)
    {
        var (between, quiet) = (Between(draft), draft.HasNews ? null : Quiet(draft.Material));
        var marks = new HashSet<string>();
        return draft.Material.View.Card(
            [
                .. note is null ? Array.Empty<CardElement>() : [new Container([CardText.Plain(note)]) { Style = ContainerStyle.Emphasis, Bleed = true }],
                CardText.Heading(Strings.Digest_Heading),
                CardText.Subtle(between) with { Spacing = CardSpacing.None },
                CardText.Subtle(Label(draft.Material)) with { Spacing = CardSpacing.None },
                .. quiet is null ? Array.Empty<CardElement>() : [CardText.Plain(quiet)],
                .. sections.Select(section => Element(section, marks)),
                .. Glossed(sections) is { } glossed ? [CardText.Subtle(glossed) with { Spacing = CardSpacing.Medium }] : Array.Empty<CardElement>(),
            ],
            CardText.Lines([note, Strings.Digest_Heading, between, Label(draft.Material), quiet, .. sections.SelectMany(section => Plain(section, plainLines)), Glossed(sections)]),
            Buttons(draft));
    }

    /// <summary>One line and its label, for a week in which nothing happened.</summary>
    public static AdaptiveCard OfQuietWeek(DigestDraft draft)
    {
        string[] lines = [.. ((string?[])[draft.Note, Quiet(draft.Material), Label(draft.Material)]).OfType<string>()];
        return draft.Material.View.Card(lines.Select(line => CardText.Plain(line)), CardText.Lines(lines), Buttons(draft)) with { Refresh = RefreshOf(draft) };
    }

    /// <summary>That the titles beside those of the plan are ours; null where there are none.</summary>
    public static string? Glossed(IEnumerable<DigestSection> sections) => sections.Any(section => section.IsGlossed) ? Strings.Gloss_Titles : null;

    /// <summary>The sentence of the notification: how much there is of what, and nothing of what it says.</summary>
    public static string Summary(DigestDraft draft) => Sentence.Of(
        Strings.Plain_Line, Strings.Digest_Heading, draft.Sections is [] ? Quiet(draft.Material) : string.Join(", ", draft.Sections.Select(Counted)));

    /// <summary>That nothing happened, and what comes next.</summary>
    public static string Quiet(DigestMaterial material) =>
        DigestEvents.Next(material.View) is { } next ? Sentence.Of(Strings.Digest_QuietNext, next) : Strings.Digest_QuietWeek;

    /// <summary>The narrowest label of what such readers may be told.</summary>
    private static string Label(DigestMaterial material) => RegisterWords.TlpSentence(material switch
    {
        { Reader: Role.Coordinator } => Strings.Tlp_AmberStrict,
        { Own: not [] } => Strings.Tlp_AmberStrictOwn,
        { Reader: Role.Member } => Strings.Tlp_Green,
        _ => Strings.Tlp_Clear,
    });

    private static CardRefresh? RefreshOf(DigestDraft draft) => draft.IsStopped ? null : new(RefreshDigest.Action());

    private static IReadOnlyList<CardAction> Buttons(DigestDraft draft) => draft.IsStopped ? [ShowDigest.FormButton(Strings.Button_DigestSet)] :
    [
        ShowDigest.FormButton(Strings.Button_DigestChange),
        draft.Paused is not null ? ResumeDigest.Button() : PauseDigest.Button(),
        PreviewDigest.Button(),
        SendDigestNow.Button(),
        StopDigest.Button(),
    ];

    private static string Between(DigestDraft draft)
    {
        var (schedule, window) = (draft.Settings.Schedule, draft.Window);
        return Dates.Days(DateOnly.FromDateTime(schedule.Local(window.From)), DateOnly.FromDateTime(schedule.Local(window.Until)));
    }

    private static string Counted(DigestSection section) => $"{section.Title} ({section.Total})";

    /// <param name="section">A block.</param>
    /// <param name="marks">Marks that the card has already.</param>
    public static Container Element(DigestSection section, HashSet<string> marks) => new(
    [
        CardText.Label(section.Entries.Count > 1 ? Counted(section) : section.Title),
        .. section.Entries.Take(DigestSection.MostShown).Select(entry => Element(entry, marks)),
        .. section.Entries.Count > DigestSection.MostShown ? [CardText.Subtle(Sentence.Of(Strings.Digest_More, section.Entries.Count - DigestSection.MostShown))] : Array.Empty<CardElement>(),
        .. section.Note is { } note ? [CardText.Subtle(note)] : Array.Empty<CardElement>(),
        .. section.SeeAll is { } all ? [new ActionSet([all]) { Spacing = CardSpacing.Small }] : Array.Empty<CardElement>(),
    ])
    {
        Separator = true,
        Spacing = CardSpacing.Medium,
    };

    /// <summary>A thing that two blocks show has its mark in the first.</summary>
    private static Container Element(DigestEntry entry, HashSet<string> marks) => new(
    [
        CardText.Plain(entry.Title),
        .. entry.Lines.Select(line => CardText.Subtle(line) with { Spacing = CardSpacing.None }),
    ])
    {
        Id = entry.Mark is { } mark && marks.Add(mark) ? mark : null,
        Spacing = CardSpacing.Small,
    };

    private static IEnumerable<string> Plain(DigestSection section, int lines) =>
    [
        Counted(section),
        .. section.Entries.Take(DigestSection.MostShown).Select(entry => lines == 0 || entry.Lines is [] ? entry.Title : Sentence.Of(Strings.Plain_Line, entry.Title, string.Join("; ", entry.Lines.Take(lines)))),
        .. section.Note is { } note ? [note] : Array.Empty<string>(),
    ];
}
