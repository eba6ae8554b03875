using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Register;
using TipEngage.Screens;
using TipEngage.Teams.Activities;

namespace TipEngage.Features.Library;

/// <summary>Links to the pages of practices that everybody may see.</summary>
internal sealed class PracticeLinkPreview(PracticeLibrary library, PlanViews views, PracticeCards cards) : ILinkPreview
{
    public async Task<Attachment?> FindAsync(Uri link, CancellationToken cancellationToken) =>
        link.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [.., PracticePage.Folder, var reference]
        && PracticeReference.Read(reference) is { } number
        && await library.FindAsync(number, Tlp.Clear, cancellationToken) is { } practice
            ? OfferPractices.Result(await views.PublicAsync(cancellationToken), practice, cards)
            : null;
}
