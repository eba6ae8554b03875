using System.Text.Json.Serialization;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Safeguarding.Answers;

/// <summary>Says why something was not taken, and what to do instead. Knows nothing of what was written.</summary>
internal sealed class Refuse : ICardAction<Refuse.Data>, IInvoke<MessagingExtensionQuery, MessagingExtensionAnswer>,
    IInvoke<MessagingExtensionAction, MessagingExtensionAnswer>, IInvoke<DialogRequest, DialogAnswer>
{
    /// <summary>The answer, for the person who wrote alone.</summary>
    public static Reply Answer(IReadOnlyList<Reason> reasons) => Reply.Card(RefusalCard.Create(reasons).ToAttachment(), Strings.Safeguarding_Refused_Title).Privately();

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => Task.FromResult(Answer(data.Reasons ?? []));

    public Task<MessagingExtensionAnswer?> HandleAsync(Turn turn, MessagingExtensionQuery value, CancellationToken cancellationToken) =>
        Task.FromResult<MessagingExtensionAnswer?>(MessagingExtensionAnswer.Say(Strings.Safeguarding_Refused_Search));

    public Task<MessagingExtensionAnswer?> HandleAsync(Turn turn, MessagingExtensionAction value, CancellationToken cancellationToken) =>
        Task.FromResult<MessagingExtensionAnswer?>(new() { Task = InDialog([]) });

    public Task<DialogAnswer?> HandleAsync(Turn turn, DialogRequest value, CancellationToken cancellationToken) => Task.FromResult<DialogAnswer?>(
        new(InDialog(value.Data is { } json && CardData.TryRead<Data>(json, out var data) ? data.Reasons ?? [] : [])));

    private static DialogTask InDialog(IReadOnlyList<Reason> reasons) => DialogTask.Card(Strings.Practice_DialogTitle, RefusalCard.Create(reasons).ToAttachment());

    /// <summary>Data of the turn that takes the place of what was written.</summary>
    /// <param name="Language">Language it was written in, a BCP 47 tag; null where that is not known.</param>
    /// <param name="Reasons">Why it was refused.</param>
    internal sealed record Data([property: JsonPropertyName(CardLanguage.Member)] string? Language, IReadOnlyList<Reason>? Reasons) : ICardActionData
    {
        public static string Verb => "safeguarding.refuse";
    }
}
