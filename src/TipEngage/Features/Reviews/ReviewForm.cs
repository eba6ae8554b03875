using System.Text.Json;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>The frame of what a reviewer fills in about a practice.</summary>
internal static class ReviewForm
{
    /// <param name="visitor">Who fills it in.</param>
    /// <param name="one">The practice.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="inputs">What stands below it.</param>
    /// <param name="send">The button that sends it.</param>
    /// <param name="wrong">What is wrong with what was filled in; null for nothing.</param>
    public static Reply Answer(ReviewVisitor visitor, QueuedPractice one, string title, IEnumerable<CardElement> inputs, CardAction send, FormRemark? wrong = null)
    {
        var card = visitor.View.Card(
            [
                .. wrong?.Elements ?? [],
                CardText.Heading(title) with { Id = Marks.Practice(one.Practice.Reference) },
                .. inputs,
            ],
            CardText.Lines(wrong?.Plain, title, Strings.Form_NeedsCards),
            [send, OpenReview.Button(one.Practice.Id, Strings.Button_ToReview)]);
        return Reply.Card(card.ToAttachment(), title).ForNobodyElse();
    }

    /// <summary>What an input holds; null where it holds no text.</summary>
    public static string? Typed(IReadOnlyDictionary<string, JsonElement>? inputs, string input) =>
        inputs is not null && inputs.TryGetValue(input, out var json) && json.ValueKind is JsonValueKind.String ? json.GetString() : null;
}
