using Microsoft.Extensions.Options;
using TipEngage.Practices.Library;
using TipEngage.Register;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Library;

/// <summary>Puts together what the card of a practice shows.</summary>
internal sealed class PracticeCards(PracticeLibrary library, LibraryEchoes echoes, IOptions<PublicUrlOptions> links)
{
    /// <param name="view">The plan.</param>
    /// <param name="practice">The practice.</param>
    /// <param name="widest">The widest circle that the readers belong to.</param>
    /// <param name="said">What has just been done; null for nothing.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<AdaptiveCard> CreateAsync(PlanView view, PublishedPractice practice, Tlp widest, string? said, CancellationToken cancellationToken)
    {
        var related = await library.RelatedAsync(practice, widest, cancellationToken);
        var echo = await echoes.OfAsync(practice, cancellationToken);
        return PracticeCard.Create(view, practice, new(related, echo, PageOf(practice), widest is not Tlp.Clear, said));
    }

    /// <summary>The same after something was done to it.</summary>
    public async Task<Reply> ReplyAsync(PlanView view, int number, Tlp widest, string said, CancellationToken cancellationToken) =>
        await library.FindAsync(number, widest, cancellationToken) is { } practice
            ? Reply.Card((await CreateAsync(view, practice, widest, said, cancellationToken)).ToAttachment(), said)
            : Reply.Text(said);

    /// <summary>Address of its page, which only what everybody may see has.</summary>
    public Uri? PageOf(PublishedPractice practice) => practice.Tlp is Tlp.Clear ? links.Value.Under($"practices/{practice.Reference}") : null;
}
