using System.Text.Json;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices.Invitations;

/// <summary>Writes what the form answers as the page reads it.</summary>
internal static class ShareAnswers
{
    public static IResult Of(FormVisitor visitor, FormAnswer answer) => Json(new(Parse(answer.Card ?? Said(visitor, answer.Summary)), Strings.Practice_DialogTitle, null));

    public static IResult Refuse(int status, string sentence) => Json(new(null, null, sentence), status);

    /// <summary>A sentence alone would leave a page without a way on.</summary>
    private static AdaptiveCard Said(FormVisitor visitor, string sentence) => visitor.View.Card(
        [CardText.Plain(sentence), .. WayBack.Of(visitor)], sentence, [FormButtons.Create(visitor.Door, Strings.Button_MySubmissions, new ListSubmissions.Data())]);

    private static JsonElement Parse(AdaptiveCard card) => JsonElement.Parse(card.ToUtf8());

    private static IResult Json(ShareResponse response, int status = StatusCodes.Status200OK) => Results.Json(response, ShareJson.Default.ShareResponse, statusCode: status);
}
