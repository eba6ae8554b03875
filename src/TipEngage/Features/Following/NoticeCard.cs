using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Following;

/// <summary>The quiet message: what changed of what somebody follows.</summary>
internal static class NoticeCard
{
    private const int MostItems = 6;
    private const int MostStatements = 4;

    /// <param name="news">The changes, plan by plan.</param>
    /// <param name="reader">Who reads it, and what of it they follow.</param>
    public static AdaptiveCard Create(IReadOnlyList<News> news, NoticeReader reader)
    {
        var sections = Sections(news).ToArray();
        var shown = sections.Take(MostItems).ToArray();
        var more = sections.Length > shown.Length ? Sentence.Of(Strings.Notice_More, sections.Length - shown.Length) : null;
        return news[^1].View.Card(
            [
                CardText.Heading(Strings.Notice_Title),
                .. shown.Select(section => Element(section, reader)),
                .. more is null ? [] : new[] { CardText.Subtle(more) },
            ],
            CardText.Lines([Strings.Notice_Title, .. shown.SelectMany(section => Plain(section, reader)), more]),
            reader.IsConversation ? null : [ListFollowed.Button()]);
    }

    /// <summary>The sentence of the notification: which items, and nothing of what they hold.</summary>
    public static string Summary(IReadOnlyList<News> news) =>
        Sentence.Of(Strings.Notice_Summary, string.Join(", ", Sections(news).Select(section => section.Name)));

    /// <summary>By item in the plan's order, then what belongs to none, by theme.</summary>
    private static IEnumerable<Section> Sections(IReadOnlyList<News> news) => news.SelectMany(one => one.Changes
        .GroupBy(change => (change.Item, Theme: change.Item is null ? change.Theme : null))
        .Select(group => new Section(one.View, group.Key.Item is { } id ? one.View.Plan.Find(id) : null, group.Key.Theme, StatementNews.Of(group)))
        .OrderBy(section => section.Item is null)
        .ThenBy(section => section.Item is { } item ? one.View.Plan.Items.ToList().IndexOf(item) : 0));

    private static Container Element(Section section, NoticeReader reader) => new(
    [
        CardText.Plain(section.Title) with { Weight = TextWeight.Bolder },
        .. section.Statements.Take(MostStatements).SelectMany(statement => Statement(section, statement, reader)),
        .. section.Rest is { } rest ? [CardText.Subtle(rest)] : Array.Empty<CardElement>(),
        new ActionSet([.. Buttons(section, reader)]) { Spacing = CardSpacing.Small },
    ])
    {
        Id = section.Item is { } item ? Marks.Of(item) : null,
        Separator = true,
        Spacing = CardSpacing.Medium,
    };

    private static IEnumerable<CardElement> Statement(Section section, StatementNews statement, NoticeReader reader) =>
    [
        .. Lines(section, statement).Select(line => CardText.Plain(line) with { Spacing = CardSpacing.Small }),
        CardText.Subtle(By(statement.Last, reader)) with { Spacing = CardSpacing.None },
    ];

    private static IEnumerable<string> Lines(Section section, StatementNews statement)
    {
        if (ChangeWords.Subject(section.View.Plan, statement.Key) is { } subject)
            yield return subject;
        foreach (var field in statement.Fields)
            yield return ChangeWords.Line(NoticeText.Short(field));
        if (statement.Fields is [])
            yield return Strings.Notice_TakenBack;
    }

    private static string By(RegisterChange change, NoticeReader reader) => RegisterWords.By(Strings.History_By, change, reader.Role);

    private static IEnumerable<CardAction> Buttons(Section section, NoticeReader reader)
    {
        if (section.Item is { } item)
            yield return PlanButtons.Item(section.View.Plan, item.Id);
        if (reader.FollowedBy(section) is { } subject)
        {
            var title = reader.IsConversation ? Strings.Button_UnfollowHere : Sentence.Of(Strings.Button_UnfollowNamed, subject.Name(section.View));
            yield return StopFollowing.Button(title, section.View.Plan, subject.Key, reader.IsConversation);
        }
    }

    private static IEnumerable<string?> Plain(Section section, NoticeReader reader) =>
    [
        section.Title,
        .. section.Statements.Take(MostStatements).SelectMany(statement => Lines(section, statement).Append(By(statement.Last, reader))),
        section.Rest,
    ];

    /// <summary>What changed of one item, or of a theme beside its items.</summary>
    internal sealed record Section(PlanView View, PlanItem? Item, string? Theme, IReadOnlyList<StatementNews> Statements)
    {
        public string Name => Item?.Id ?? Title;

        public string Title => Item is { } item ? ItemWords.Title(item) : FollowedSubject.Find(View.Plan, FollowNotices.ThemeSubject(Theme ?? ""))?.Words(View) ?? View.Plan.Title;

        public string? Rest => Statements.Count > MostStatements ? Sentence.Of(Strings.Notice_More, Statements.Count - MostStatements) : null;
    }
}
