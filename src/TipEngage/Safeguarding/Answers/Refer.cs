using System.Text.Json.Serialization;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Safeguarding.Answers;

/// <summary>Says where help is, after somebody wrote about a person in danger. Knows nothing of what was written.</summary>
internal sealed class Refer(Directory directory) : ICardAction<Refer.Data>, IInvoke<MessagingExtensionQuery, MessagingExtensionAnswer>,
    IInvoke<MessagingExtensionAction, MessagingExtensionAnswer>, IInvoke<DialogRequest, DialogAnswer>
{
    /// <summary>The answer, for the person who wrote alone.</summary>
    public static Reply Answer() => Answer(Directory.Countries);

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => Task.FromResult(Answer(directory.VerifiedCountries));

    private static Reply Answer(IReadOnlyList<KeyValuePair<string, string>> countries) =>
        Reply.Card(ReferralCard.Create(countries).ToAttachment(), Strings.Safeguarding_Referral_Danger).Privately();

    public Task<MessagingExtensionAnswer?> HandleAsync(Turn turn, MessagingExtensionQuery value, CancellationToken cancellationToken) =>
        Task.FromResult<MessagingExtensionAnswer?>(MessagingExtensionAnswer.Say(Strings.Safeguarding_Referral_Search));

    public Task<MessagingExtensionAnswer?> HandleAsync(Turn turn, MessagingExtensionAction value, CancellationToken cancellationToken) =>
        Task.FromResult<MessagingExtensionAnswer?>(new() { Task = InDialog() });

    public Task<DialogAnswer?> HandleAsync(Turn turn, DialogRequest value, CancellationToken cancellationToken) => Task.FromResult<DialogAnswer?>(new(InDialog()));

    private static DialogTask InDialog() => DialogTask.Card(Strings.Practice_DialogTitle, ReferralCard.InPlaceOfForm().ToAttachment());

    /// <summary>Data of the turn that takes the place of what was written.</summary>
    /// <param name="Language">Language it was written in, a BCP 47 tag; null where that is not known.</param>
    internal sealed record Data([property: JsonPropertyName(CardLanguage.Member)] string? Language) : ICardActionData
    {
        public static string Verb => "safeguarding.refer";
    }
}
