using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TipEngage.Data;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Activities;

namespace TipEngage.Features.Practices;

/// <summary>Writes to the person of a practice what became of it, in their language.</summary>
internal sealed class WriteLetter(IDbContextFactory<TipDbContext> contexts, PlanCatalog catalog, AsOfClock days, IOptions<ReviewOptions> options) : ILetterWriter
{
    public string Kind => PracticeLetters.Kind;

    public async Task<MessageActivity?> WriteAsync(Letter letter, CultureInfo? language, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Practices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == letter.SubjectId, cancellationToken) is not { } row)
            return null;

        var time = await LetterTime.OfAsync(db, row, letter, cancellationToken);
        if (!time.IsTold)
            return null;

        CultureInfo.CurrentUICulture = language ?? SupportedLanguages.For(row.Tongue);
        var practice = SharedPractice.Of(row);
        var detail = letter.Detail is null ? RegisterJson.NoFields : RegisterJson.ReadFields(letter.Detail);
        if (LetterCard.HeadingOf(letter.Told, practice, detail) is not { } heading)
            return null;

        return MessageActivity.FromCard(LetterCard.Create(PlanView.Of(catalog, days).BesideThePlan(), practice, letter.Told, heading, detail, options.Value.Contact, time.WentOn).ToAttachment(), heading);
    }
}
