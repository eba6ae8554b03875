using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Register;
using TipEngage.Resources;
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
            ? OfferPractices.Result((await views.PublicAsync(cancellationToken)).BesideThePlan(), practice, cards)
            : null;

    /// <summary>The same whether there is one that not everybody may see, or none.</summary>
    public string? WhyNone(Uri link) => link.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [.., PracticePage.Folder, var reference] && PracticeReference.Read(reference) is not null ? Strings.Library_LinkNotForAll : null;
}
