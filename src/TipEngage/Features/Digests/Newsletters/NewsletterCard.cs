using System.Globalization;
using TipEngage.Data;
using TipEngage.Features.Digests.Content;
using TipEngage.Features.Digests.Settings;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Digests.Newsletters;

/// <summary>A newsletter in the chat of a coordinator: the draft with its fields, or one that was released with its file.</summary>
internal static class NewsletterCard
{
    public const int LongestSubject = 150;
    public const int LongestIntroduction = 2000;

    /// <summary>How much of the lines of an entry, and of the plain text, there is in the card: as much as fits; the file holds all of it.</summary>
    private static readonly (int Letters, int Text)[] details = [(int.MaxValue, int.MaxValue), (80, 2000), (30, 1000), (20, 300), (20, 50), (0, 50)];

    /// <summary>The same of one that was released, whose body is its text.</summary>
    private static readonly (int Body, int Text)[] beginnings = [(int.MaxValue, int.MaxValue), (4000, 1000), (2000, 300)];

    /// <param name="row">The draft.</param>
    /// <param name="letter">As it would be released by now.</param>
    /// <param name="released">The last ones that were released.</param>
    /// <param name="said">What was just done; null for nothing.</param>
    /// <param name="wrong">What is wrong with what was filled in; null for nothing.</param>
    /// <param name="isBehind">Whether it ends before today.</param>
    public static AdaptiveCard Draft(NewsletterRow row, Newsletter letter, IReadOnlyList<NewsletterRow> released, string? said, FormRemark? wrong = null, bool isBehind = false) => Fitting(details.Select(detail => Frame(
        Sentence.Of(Strings.Newsletter_Draft, row.Number),
        said,
        [
            .. wrong?.Elements ?? [],
            CardText.Plain(Strings.Newsletter_HowTo),
            .. Inputs(row),
            CardText.Label(letter.Days),
            .. letter.Sections.Select(section => WeeklyCard.Element(Within(section, detail.Letters) with { SeeAll = null }, [])),
            .. WeeklyCard.Glossed(letter.Sections) is { } glossed ? [CardText.Subtle(glossed)] : Array.Empty<CardElement>(),
            .. letter.Sections is [] ? [CardText.Plain(Strings.Newsletter_Nothing)] : Array.Empty<CardElement>(),
        ],
        CardText.Lines([wrong?.Plain, Graphemes.Shorten(NewsletterText.Write(letter), detail.Text), Strings.Form_NeedsCards]),
        [
            SaveNewsletter.Button(row),
            .. isBehind ? [SaveNewsletter.TodayButton(row)] : Array.Empty<CardAction>(),
            ReleaseNewsletter.Button(row),
            .. released.Select(one => ShowNewsletter.Button(one) with { AssociatedInputs = "none" }),
        ])));

    /// <param name="row">One that was released.</param>
    /// <param name="file">Where its file is; null where the service has no address.</param>
    /// <param name="said">What was just done; null for nothing.</param>
    public static AdaptiveCard Released(NewsletterRow row, Uri? file, string? said) => Fitting(beginnings.Select(detail => Frame(
        Sentence.Of(Strings.Newsletter_Released, row.Number, Dates.DayOf(row.ReleasedAt!.Value)),
        said,
        [
            .. Graphemes.Shorten(row.Text ?? "", detail.Body).Split("\n\n").Select(part => CardText.Plain(part)),
            .. row.Text?.Length > detail.Body ? [CardText.Subtle(Strings.Newsletter_Beginning)] : Array.Empty<CardElement>(),
            CardText.Subtle(file is null ? Strings.Export_NoAddress : Strings.Newsletter_File),
        ],
        CardText.Lines([Graphemes.Shorten(row.Text ?? "", detail.Text), file?.AbsoluteUri]),
        [.. file is null ? Array.Empty<CardAction>() : [new OpenUrlAction(file.AbsoluteUri) { Title = Sentence.Of(Strings.Button_Download, "EML") }], ShowNewsletter.Button()])));

    /// <summary>What an input is called.</summary>
    public static string LabelOf(string input) => input is "subject" ? Strings.Newsletter_SubjectLabel : Strings.Newsletter_Introduction;

    /// <summary>Where nothing else fits, its heading alone.</summary>
    private static DigestSection Within(DigestSection section, int letters) => letters == 0 ? section with { Entries = [] } : section.Within(letters);

    private static AdaptiveCard Fitting(IEnumerable<AdaptiveCard> cards) => cards.FirstOrDefault(card => card.ToUtf8().Length < CardSize.Most) ?? cards.Last();

    private static IEnumerable<CardElement> Inputs(NewsletterRow row) =>
    [
        new TextInput { Id = "subject", Label = Strings.Newsletter_SubjectLabel, Value = row.Subject, MaxLength = LongestSubject, IsRequired = true, ErrorMessage = Strings.Newsletter_NoSubject },
        new TextInput { Id = "introduction", Label = Strings.Newsletter_Introduction, Value = row.Introduction, MaxLength = LongestIntroduction, IsMultiline = true },
        new ChoiceSetInput([.. new[] { Tlp.Clear, Tlp.Green }.Select(tlp => new Choice(RegisterWords.Tlp(tlp), $"{tlp}"))]) { Id = "tlp", Label = Strings.Digest_Tlp, Value = $"{(Tlp)row.Tlp}" },
        new ChoiceSetInput([.. SupportedLanguages.All.Select(one => new Choice(SettingWords.Language(one.Name), one.Name))]) { Id = "language", Label = Strings.Digest_Language, Value = row.Language },
    ];

    private static AdaptiveCard Frame(string title, string? said, IReadOnlyList<CardElement> body, string fallback, IReadOnlyList<CardAction> buttons) => new()
    {
        Body = [CardText.Heading(title), .. said is null ? Array.Empty<CardElement>() : [new Container([CardText.Plain(said)]) { Style = ContainerStyle.Emphasis }], .. body],
        Actions = buttons,
        FallbackText = CardText.Lines([title, said, fallback]),
        Lang = CultureInfo.CurrentUICulture.Name,
        Teams = TeamsCardOptions.FullWidth,
    };
}
