using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Reviews;

/// <summary>Where a practice was used and when, the latest first, and what is not known of it.</summary>
internal static class UsesCard
{
    /// <param name="view">The plan in the language of the answer.</param>
    /// <param name="one">The practice.</param>
    /// <param name="list">The places.</param>
    /// <param name="names">What channels and group chats are called, by their ids.</param>
    /// <param name="said">What was just done; null for nothing.</param>
    /// <param name="next">What is left of it; null for nothing.</param>
    public static AdaptiveCard Create(PlanView view, QueuedPractice one, UsesList list, IReadOnlyDictionary<string, string> names, string? said = null, CardAction? next = null)
    {
        Fact[] facts = [.. list.Shown.Select(place => new Fact(Dates.DayOf(place.At), Markdown.Escape(Line(place, names))))];
        return view.Card(
            [
                .. said is null ? Array.Empty<CardElement>() : [new Container([CardText.Plain(said)]) { Style = ContainerStyle.Emphasis }],
                CardText.Heading(Title(one)) with { Id = Marks.Practice(one.Practice.Reference) },
                facts is [] ? CardText.Plain(Strings.Review_UsedNowhere) : new FactSet(facts) { Id = "used-in" },
                CardText.Subtle(Strings.Review_UsedRule),
                CardText.Subtle(Strings.Review_UsedUnknown),
            ],
            CardText.Lines([Title(one), .. list.Shown.Select(place => Sentence.Of(Strings.Plain_Line, Dates.DayOf(place.At), Line(place, names)))]),
            [.. Next(one, list), .. Correct(one, list, said, next), OpenReview.Button(one.Practice.Id, Strings.Button_ToReview)]);
    }

    public static string Title(QueuedPractice one) => Sentence.Of(Strings.Review_UsedTitle, one.Practice.Reference);

    private static IEnumerable<CardAction> Next(QueuedPractice one, UsesList list) => list.Rest <= 0 ? [] :
        [ShowUses.Button(one.Practice.Id, Sentence.Of(Strings.Button_QueueNext, Math.Min(list.Rest, UsesList.AtOnce), list.Rest), list.Skip + UsesList.AtOnce)];

    /// <summary>Digests that stand where they were posted tell of it until they are written again.</summary>
    private static IEnumerable<CardAction> Correct(QueuedPractice one, UsesList list, string? said, CardAction? next) =>
        next is not null ? [next]
        : said is null && !PracticeStates.IsPublished(one.Practice.State) && list.All.Any(place => place is PlaceOfUse.Digests or PlaceOfUse.OwnDigests) ? [CorrectUses.Button(one.Practice.Id)]
        : [];

    private static string Line(PlaceOfUse place, IReadOnlyDictionary<string, string> names) => place switch
    {
        PlaceOfUse.Digests digests => Sentence.Of(Strings.Review_UsedDigest, names.GetValueOrDefault(digests.ConversationId, Unnamed(digests)), digests.Times),
        PlaceOfUse.OwnDigests own => Sentence.Of(Strings.Review_UsedDigest, Sentence.Of(Strings.Review_UsedOwnChats, own.People), own.Times),
        PlaceOfUse.Newsletter letter => Sentence.Of(Strings.Review_UsedNewsletter, letter.Number, letter.Subject),
        PlaceOfUse.Files files => Sentence.Of(Strings.Review_UsedFile, files.Format, files.Times),
        PlaceOfUse.Statement { Key: var key } => Sentence.Of(Strings.Review_UsedStatement, $"{key.Subject} ({key.Plan})"),
        PlaceOfUse.Practice other => Sentence.Of(Strings.Review_UsedPractice, other.Reference),
        _ => throw new InvalidOperationException($"{place.GetType().Name} has no words."),
    };

    private static string Unnamed(PlaceOfUse.Digests digests) =>
        ConversationNames.KindOf(digests.ConversationId, digests.Setting?.Kind) is ConversationKind.GroupChat ? Strings.Review_UsedGroup : Strings.Review_UsedChannel;
}
