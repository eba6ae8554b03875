using System.Globalization;
using System.Text.Json.Serialization;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Safeguarding.Answers;

/// <summary>Warns whoever wrote the name of a person, and says how the message is answered all the same. Knows nothing of what was written.</summary>
internal sealed class WarnOfName : ICardAction<WarnOfName.Data>
{
    public const string Mark = "named";

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Card(Card().ToAttachment(), Strings.Safeguarding_Named_Title).Privately());

    private static AdaptiveCard Card() => new()
    {
        Body =
        [
            new Container(
            [
                new TextBlock(Strings.Safeguarding_Named_Title) { Weight = TextWeight.Bolder, Style = TextStyle.Heading },
                new TextBlock(Strings.Safeguarding_Named_Without),
                new TextBlock(Strings.Safeguarding_Named_Meant),
            ])
            {
                Id = Mark,
            },
            ReferralCard.NotKept,
        ],
        FallbackText = string.Join('\n', Strings.Safeguarding_Named_Title, Strings.Safeguarding_Named_Without, Strings.Safeguarding_Named_Meant, Strings.Safeguarding_NotKept),
        Lang = CultureInfo.CurrentUICulture.Name,
        Teams = TeamsCardOptions.FullWidth,
    };

    /// <summary>Data of the turn that takes the place of what was written.</summary>
    /// <param name="Language">Language it was written in, a BCP 47 tag; null where that is not known.</param>
    internal sealed record Data([property: JsonPropertyName(CardLanguage.Member)] string? Language) : ICardActionData
    {
        public static string Verb => "safeguarding.named";
    }
}
