using System.Text.Json;
using TipEngage.Practices;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>Answers the buttons of the form at the doors where they come as plain data: dialogs and message actions.</summary>
internal sealed class AnswerForm(
    StartShare start, FillForm form, OpenPractice open, WithdrawSubmission withdraw, DiscardDraft discard, ListSubmissions list, AnswerWording wording, ShareAgain again, UpdatePractice update)
{
    /// <summary>The verbs that are answered.</summary>
    public static IReadOnlyList<string> Verbs { get; } =
    [
        StartShare.Begin.Verb, StartShare.Data.Verb, FillStep.Data.Verb, OpenPractice.Data.Verb, WithdrawSubmission.Data.Verb, DiscardDraft.Data.Verb,
        ListSubmissions.Data.Verb, AnswerWording.Data.Verb, ShareAgain.Data.Verb, UpdatePractice.Data.Verb,
    ];

    /// <param name="visitor">Who asks.</param>
    /// <param name="verb">The verb of the button; null begins.</param>
    /// <param name="data">What the button carries, with the inputs.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<FormAnswer> AnswerAsync(FormVisitor visitor, string? verb, JsonElement? data, CancellationToken cancellationToken) => (verb, data) switch
    {
        (null, _) when visitor.Door is Door.Invitation && await list.FindSubmittedAsync(visitor, cancellationToken) is { } submitted => submitted,
        (null or "practices.begin", _) => await start.StartAsync(visitor, cancellationToken),
        ("practices.start", { } json) when CardData.TryRead<StartShare.Data>(json, out var begun) => await start.FirstAsync(visitor, begun, cancellationToken),
        ("practices.step", { } json) when CardData.TryRead<FillStep.Data>(json, out var filled) => await form.FillAsync(visitor, filled, cancellationToken),
        ("practices.open", { } json) when CardData.TryRead<OpenPractice.Data>(json, out var opened) => await open.OpenAsync(visitor, opened, cancellationToken),
        ("practices.withdraw", { } json) when CardData.TryRead<WithdrawSubmission.Data>(json, out var withdrawn) => await withdraw.WithdrawAsync(visitor, withdrawn.Practice, cancellationToken),
        ("practices.discard", { } json) when CardData.TryRead<DiscardDraft.Data>(json, out var discarded) => await discard.DiscardAsync(visitor, discarded.Practice, cancellationToken),
        ("practices.answer", { } json) when CardData.TryRead<AnswerWording.Data>(json, out var answered) => await wording.AnswerAsync(visitor, answered, cancellationToken),
        ("practices.again", { } json) when CardData.TryRead<ShareAgain.Data>(json, out var begun) => await again.BeginAsync(visitor, begun, cancellationToken),
        ("practices.update", { } json) when CardData.TryRead<UpdatePractice.Data>(json, out var updated) => await update.BeginAsync(visitor, updated, cancellationToken),
        ("practices.mine", _) => await list.ListAsync(visitor, cancellationToken),
        _ => FormAnswer.Say(Strings.Practice_CardTooOld),
    };
}
