using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Library;

/// <summary>Takes what members say of a published practice, and tells everybody else only that they are none.</summary>
internal sealed class EchoDesk(PracticeLibrary library, LibraryScreens screens, PracticeCards cards)
{
    /// <summary>Shows a form about a practice that the person of a turn may see.</summary>
    /// <param name="turn">Who wants it.</param>
    /// <param name="reference">Of which practice.</param>
    /// <param name="form">Shows it.</param>
    /// <param name="left">What is left to who is no member any more, of a practice by its number; null or nothing for no more than to hear that.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Reply> OpenAsync(
        Turn turn, string reference, Func<PlanView, PublishedPractice, Task<Reply>> form, Func<PlanView, int, Task<Reply?>>? left, CancellationToken cancellationToken)
    {
        var view = await screens.ViewAsync(turn, cancellationToken);
        if (!await screens.IsMemberAsync(turn, cancellationToken))
            return (left is not null && PracticeReference.Read(reference) is { } of ? await left(view, of) : null) ?? Reply.Text(Strings.Endorse_Members);

        return PracticeReference.Read(reference) is { } number && await library.FindAsync(number, await screens.WidestAsync(turn, cancellationToken), cancellationToken) is { } practice
            ? await form(view, practice)
            : ShowPractice.NoLongerThere(view, reference);
    }

    /// <summary>Does what a member wants, and shows the practice as it is then.</summary>
    /// <param name="turn">Who wants it.</param>
    /// <param name="reference">Of which practice.</param>
    /// <param name="act">Does it, to the practice of a number.</param>
    /// <param name="done">The sentence that it is done.</param>
    /// <param name="own">The sentence where it is one's own.</param>
    /// <param name="takeOwn">What they may still do once they are no member: take back their own word; null for nothing.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Reply> DoAsync(
        Turn turn, string reference, Func<int, Task<EchoOutcome>> act, Func<PlanView, string> done, string own, Func<int, Task<EchoOutcome>>? takeOwn, CancellationToken cancellationToken)
    {
        var view = await screens.ViewAsync(turn, cancellationToken);
        if (!await screens.IsMemberAsync(turn, cancellationToken))
        {
            return takeOwn is not null && PracticeReference.Read(reference) is { } taken && await takeOwn(taken) is EchoOutcome.Done
                ? Reply.Text(done(view)).Privately()
                : Reply.Text(Strings.Endorse_Members);
        }

        // In a channel it acts on nothing that is not for all who read there: the answer would tell them that it is.
        var widest = await screens.WidestAsync(turn, cancellationToken);
        if (PracticeReference.Read(reference) is not { } number || await library.FindAsync(number, widest, cancellationToken) is null)
            return ShowPractice.NoLongerThere(view, reference);

        return await act(number) switch
        {
            EchoOutcome.Done => await cards.ReplyAsync(view, number, widest, done(view), cancellationToken),
            EchoOutcome.Own => Reply.Text(own),
            EchoOutcome.NoFocalPoint => Reply.Text(Strings.Endorse_NoFocalPoint),
            EchoOutcome.Nothing => Reply.Text(Strings.Endorse_Nothing),
            _ => ShowPractice.NoLongerThere(view, reference),
        };
    }
}
