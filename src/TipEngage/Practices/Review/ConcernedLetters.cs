using TipEngage.Data;
using TipEngage.Practices.Library;

namespace TipEngage.Practices.Review;

/// <summary>Notes that the focal points of a country are owed word that it may object, in the transaction in which its days begin.</summary>
internal static class ConcernedLetters
{
    public const string Kind = "objection";

    /// <summary>
    /// Owes it to each that the settings name, once for each acceptance; a country without any is not told, nor is any where the name is hidden, since the letter would say whose it is:
    /// then coordinators, who see until when it waits, speak with the country.
    /// </summary>
    public static async Task OweAsync(TipDbContext db, ReviewFile file, IReadOnlyDictionary<string, string>? proposed, FocalPoints focalPoints, CancellationToken cancellationToken)
    {
        if (!ShownFields.IsNamed(file.With(proposed)))
            return;

        foreach (var (person, country) in file.ConcernedBy(proposed).SelectMany(country => focalPoints.IdsFor(country).Select(person => (person, country))).DistinctBy(one => one.person))
        {
            var tenant = await ChatTenant.OfAsync(db, person, cancellationToken);
            db.Letters.Add(new()
            {
                Key = $"{Kind}/{file.Row.Id:N}/{person}/{file.Row.Version}",
                Kind = Kind,
                TenantId = tenant ?? file.Row.TenantId,
                PersonId = person,
                SubjectId = file.Row.Id,
                Told = country,
                State = LetterState.Due,
                At = file.Now,
                NotBefore = file.Now,
            });
        }
    }
}
