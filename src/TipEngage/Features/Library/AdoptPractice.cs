using System.Globalization;
using TipEngage.Access;
using TipEngage.Parties;
using TipEngage.Practices.Library;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Library;

/// <summary>Says that a practice is used too, in a country and since a year, or takes that back.</summary>
internal sealed class AdoptPractice(LibraryEchoes echoes, EchoDesk desk, TimeProvider clock)
    : ICardAction<AdoptPractice.Data>, ICardAction<AdoptPractice.Given>, ICardAction<AdoptPractice.Taken>
{
    private const int FirstYear = 1950;

    public static IReadOnlyList<string> Countries { get; } = [.. PartyList.All.Where(party => party.Code.Length == 2).Select(party => party.Code), .. PartyNames.OtherCountries];

    public static ExecuteAction Button(string reference) => CardLanguage.Button(Strings.Button_Adopt, new Data(reference));

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => OpenAsync(turn, data.Practice, null, cancellationToken);

    public async Task<Reply> HandleAsync(Turn turn, Given data, CancellationToken cancellationToken)
    {
        if (data.Country is null || !Countries.Contains(data.Country))
            return await OpenAsync(turn, data.Practice, Strings.Adopt_NoCountry, cancellationToken);
        if (!int.TryParse(data.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < FirstYear || year > clock.GetUtcNow().Year)
            return await OpenAsync(turn, data.Practice, Strings.Adopt_NoYear, cancellationToken);

        return await desk.DoAsync(
            turn, data.Practice, number => echoes.AdoptAsync(number, Person.Of(turn), data.Country, year, cancellationToken),
            view => Sentence.Of(Strings.Adopt_Given, data.Practice, EchoWords.Party(data.Country, view.Language), Dates.Year(year)), Strings.Adopt_Own, null, cancellationToken);
    }

    public Task<Reply> HandleAsync(Turn turn, Taken data, CancellationToken cancellationToken) => desk.DoAsync(
        turn, data.Practice, number => echoes.TakeAdoptionAsync(number, Person.Of(turn), data.Country, cancellationToken),
        view => Sentence.Of(Strings.Adopt_Taken, data.Practice, EchoWords.Party(data.Country, view.Language)), Strings.Adopt_Own,
        number => echoes.TakeAdoptionAsync(number, Person.Of(turn), data.Country, cancellationToken), cancellationToken);

    private Task<Reply> OpenAsync(Turn turn, string reference, string? wrong, CancellationToken cancellationToken) => desk.OpenAsync(turn, reference, async (view, practice) =>
    {
        var (_, own) = await echoes.ByAsync(practice.Id, Person.Of(turn), cancellationToken);
        return Reply.Card(AdoptionCard.Create(view, practice, own, clock.GetUtcNow().Year, wrong).ToAttachment(), Strings.Adopt_Title);
    }, null, cancellationToken);

    /// <summary>Data of the button that opens the form.</summary>
    internal sealed record Data(string Practice) : ICardActionData
    {
        public static string Verb => "library.adopt";

        public static bool IsQuestion => true;
    }

    /// <summary>Data of the button that says so, with what was filled in.</summary>
    internal sealed record Given(string Practice, string? Country = null, string? Year = null) : ICardActionData
    {
        public static string Verb => "library.adopt.give";

        public static bool IsQuestion => true;
    }

    /// <summary>Data of the button that takes it back.</summary>
    internal sealed record Taken(string Practice, string Country) : ICardActionData
    {
        public static string Verb => "library.adopt.take";

        public static bool IsQuestion => true;
    }
}
