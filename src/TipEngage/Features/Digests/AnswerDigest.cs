using TipEngage.Features.Digests.Newsletters;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Features.Digests;

/// <summary>Does what a sentence wants of the digest.</summary>
internal sealed class AnswerDigest(
    ShowDigest show, SetDigest set, PauseDigest pause, ResumeDigest resume, StopDigest stop, PreviewDigest preview, SendDigestNow now, ShowDeliveries report,
    ShowNewsletter newsletter) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => DigestRequest.Read(arguments) switch
    {
        { Wish: DigestWish.Set } request => set.SetAsync(turn, request, cancellationToken),
        { Wish: DigestWish.Pause } request => pause.PauseAsync(turn, request.Until, request.UnknownDay, cancellationToken),
        { Wish: DigestWish.Resume } => resume.HandleAsync(turn, new(), cancellationToken),
        { Wish: DigestWish.Stop } => stop.HandleAsync(turn, new(), cancellationToken),
        { Wish: DigestWish.Preview } => preview.HandleAsync(turn, new(), cancellationToken),
        { Wish: DigestWish.Now } => now.HandleAsync(turn, new(), cancellationToken),
        { Wish: DigestWish.Report } => report.HandleAsync(turn, new(), cancellationToken),
        { Wish: DigestWish.Newsletter } => newsletter.HandleAsync(turn, new(), cancellationToken),
        _ => show.HandleAsync(turn, new(), cancellationToken),
    };
}
