using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Following;

/// <summary>What is said about following: that it began or ended, and what is followed.</summary>
internal static class FollowCard
{
    public static Reply Say(PlanView view, string sentence) =>
        Reply.Card(view.Card([CardText.Plain(sentence)], sentence, [ListFollowed.Button()]).ToAttachment(), sentence);

    /// <summary>The same with what was named besides and the plan does not have.</summary>
    public static Reply Say(PlanView view, string sentence, IReadOnlyList<string> missing) =>
        Say(view, missing is [] ? sentence : CardText.Lines(sentence, Sentence.Of(Strings.Follow_NoSuchItem, string.Join(", ", missing))));

    /// <summary>The card of an item with a sentence above it, and buttons that take back what it says or go on from there.</summary>
    public static Reply OnItem(PlanView view, PlanItem item, string sentence, params IEnumerable<CardAction> next)
    {
        var note = new Container([CardText.Plain(sentence), new ActionSet([.. next, ListFollowed.Button()])]) { Style = ContainerStyle.Emphasis, Bleed = true };
        return Reply.Card(ItemCard.CreateBelow(view, item, note).ToAttachment(), sentence);
    }

    /// <param name="view">The plan.</param>
    /// <param name="subject">What is followed now.</param>
    /// <param name="said">The sentence that says so.</param>
    /// <param name="offersHere">Whether the person may have it told in the conversation too.</param>
    public static AdaptiveCard Followed(PlanView view, FollowedSubject subject, string said, bool offersHere)
    {
        List<CardAction> buttons = [StopFollowing.Button(Strings.Button_Unfollow, view.Plan, subject.Key)];
        if (offersHere)
            buttons.Add(StartFollowing.HereButton(view.Plan, subject.Key));
        if (subject.Item is { } item)
            buttons.Add(PlanButtons.Item(view.Plan, item.Id));
        buttons.Add(ListFollowed.Button());
        return view.Card([CardText.Plain(said)], said, buttons);
    }

    public static AdaptiveCard List(PlanView view, IReadOnlyList<FollowedSubject> followed) => followed is []
        ? view.Card([CardText.Plain(Strings.Follow_None)], Strings.Follow_None, [PlanButtons.All(view.Plan)])
        : view.Card(
            [CardText.Heading(Strings.Follow_List), .. followed.Select(subject => Row(view, subject))],
            CardText.Lines([Strings.Follow_List, .. followed.Select(subject => subject.Words(view))]),
            followed.Count > 1 ? [StopFollowing.EverythingButton(view.Plan)] : null);

    public static string ListSummary(PlanView view, IReadOnlyList<FollowedSubject> followed) =>
        followed is [] ? Strings.Follow_None : Sentence.Of(Strings.Follow_ListSummary, string.Join(", ", followed.Select(subject => subject.Name(view))));

    private static Container Row(PlanView view, FollowedSubject subject) => new(
    [
        CardText.Plain(subject.Words(view)),
        new ActionSet([StopFollowing.Button(Sentence.Of(Strings.Button_UnfollowNamed, subject.Name(view)), view.Plan, subject.Key, inList: true)])
        {
            Spacing = CardSpacing.Small,
        },
    ])
    {
        Id = subject.Item is { } item ? Marks.Of(item) : null,
        Separator = true,
        Spacing = CardSpacing.Medium,
    };
}
