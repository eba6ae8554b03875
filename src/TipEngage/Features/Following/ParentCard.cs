using System.Security.Cryptography;
using System.Text;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Following;

/// <summary>The card of an item or a theme in a chat or channel that follows it: it shows the latest state, and what changes is told in its thread.</summary>
internal static class ParentCard
{
    /// <summary>In place of the id of a message that is still to be sent.</summary>
    public const string Wanted = "";

    /// <summary>As many as a client shows beside the way to all of them.</summary>
    private const int MostButtons = 5;

    public static Attachment Create(PlanView view, FollowedSubject subject)
    {
        var stop = StopFollowing.Button(Strings.Button_UnfollowHere, view.Plan, subject.Key, here: true);
        var note = new Container([CardText.Plain(Said(view, subject)), new ActionSet([stop])]) { Style = ContainerStyle.Emphasis, Bleed = true };
        return (subject.Item is { } item ? ItemCard.CreateKept(view, item, note) : OfTheme(view, subject.Theme!, note)).ToAttachment();
    }

    public static string Said(PlanView view, FollowedSubject subject) => Sentence.Of(Strings.Follow_ParentCard, subject.Words(view));

    /// <summary>The sentence of the notification.</summary>
    public static string Summary(PlanView view, FollowedSubject subject) => subject.Item is { } item ? ItemCard.Summary(item) : subject.Words(view);

    /// <summary>Another whenever the card shows something else.</summary>
    public static string StateOf(Attachment card) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(card.Content!.Value.ToElement().GetRawText())));

    private static AdaptiveCard OfTheme(PlanView view, PlanTheme theme, Container note)
    {
        PlanItem[] items = [.. view.Plan.Items.Where(item => item.Theme == theme.Key)];
        var name = view.Ours(theme.Name);
        return view.Card(
            [note, CardText.Heading(name), .. items.Select(item => Row(view, item)), view.Source],
            CardText.Lines([name, .. items.Select(item => CardText.Line(ItemWords.Title(item), ProgressSection.State(view, item))), view.SourceLine]),
            [.. items.Take(MostButtons).Select(item => PlanButtons.Item(view.Plan, item.Id)), PlanButtons.All(view.Plan)]);
    }

    private static Container Row(PlanView view, PlanItem item) => new(
    [
        CardText.Plain(ItemWords.Title(item)) with { Weight = TextWeight.Bolder },
        CardText.Plain(ProgressSection.State(view, item)) with { Spacing = CardSpacing.Small },
        .. view.Register.Progress(item.Id) is { } entry ? [CardText.Subtle(RegisterWords.Provenance(entry, view.Register)) with { Spacing = CardSpacing.None }] : Array.Empty<CardElement>(),
    ])
    {
        Id = Marks.Of(item),
        Separator = true,
        Spacing = CardSpacing.Medium,
    };
}
