using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.Following;

/// <summary>What can be followed: an item or a theme of a plan.</summary>
internal sealed record FollowedSubject
{
    public FollowedSubject(PlanItem item) => (Key, Item) = (FollowNotices.ItemSubject(item.Id), item);

    public FollowedSubject(PlanTheme theme) => (Key, Theme) = (FollowNotices.ThemeSubject(theme.Key), theme);

    /// <summary>Its name in the database and on buttons, such as <c>item:4a</c>.</summary>
    public string Key { get; }

    public PlanItem? Item { get; }

    public PlanTheme? Theme { get; }

    /// <summary>The one that a button or the database names; null where the plan has none of that name.</summary>
    public static FollowedSubject? Find(Plan plan, string? key) => key?.Split(':', 2) switch
    {
        [Commands.Item, var id] when plan.Find(id) is { } item => new FollowedSubject(item),
        [Commands.Theme, var name] when plan.Themes.FirstOrDefault(theme => theme.Key == name) is { } theme => new FollowedSubject(theme),
        _ => null,
    };

    /// <summary>Those that a command names.</summary>
    public static IReadOnlyList<FollowedSubject> Named(Plan plan, string arguments) =>
        arguments.Split(' ') is [var kind, var names, ..] ? [.. names.Split(',').Select(name => Find(plan, $"{kind}:{name}")).OfType<FollowedSubject>()] : [];

    /// <summary>What a command names as items and the plan does not have.</summary>
    public static IReadOnlyList<string> Missing(Plan plan, string arguments) =>
        arguments.Split(' ') is [Commands.Item, var names, ..] ? [.. names.Split(',').Where(name => plan.Find(name) is null)] : [];

    /// <summary>Whether a command names the conversation in which it was said; in a person's own chat with the bot that is the person.</summary>
    public static bool IsHere(string arguments, Turn turn) => arguments.Split(' ') is [_, _, Commands.Here] && turn.Conversation.Kind is not ConversationKind.Personal;

    public string Words(PlanView view) => Item is { } item ? ItemWords.Title(item) : Sentence.Of(Strings.Follow_Theme, view.Ours(Theme!.Name));

    public static string Words(PlanView view, IEnumerable<FollowedSubject> subjects) => string.Join("; ", subjects.Select(subject => subject.Words(view)));

    /// <summary>A short name for a button.</summary>
    public string Name(PlanView view) => Item?.Id ?? view.Ours(Theme!.Name);
}
