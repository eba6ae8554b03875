using TipEngage.Plans.Catalog;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>What somebody should know before the practice is sent: where they are named who are not to be, and where a mask still stands.</summary>
internal static class CheckWarnings
{
    /// <param name="values">What was filled in.</param>
    /// <param name="named">Fields that name the organisation or a partner all the same.</param>
    /// <param name="plan">The plan, for the names of choices.</param>
    public static IEnumerable<CardElement> Of(IReadOnlyDictionary<string, string> values, IReadOnlyCollection<PracticeField> named, Plan plan)
    {
        if (named.Count > 0)
            yield return CardText.Wrong(Sentence.Of(Strings.Practice_NamedAnyway, string.Join(", ", named.Select(PracticeWords.Label)))) with { Id = "warning-named" };
        if (OnlyCountry(values) is { } country)
            yield return CardText.Wrong(Sentence.Of(Strings.Practice_OneOfItsKind, PracticeFields.Countries.Choices!.WordsFor(country, plan))) with { Id = "warning-one-of-its-kind" };
        if (MaskedFields.In(values).Select(one => one.Field).ToArray() is { Length: > 0 } masked)
            yield return new Container([CardText.Plain(Sentence.Of(Strings.Practice_MasksLeft, string.Join(", ", masked.Select(PracticeWords.Label))))]) { Style = ContainerStyle.Warning, Id = "warning-masked" };
    }

    private static string? OnlyCountry(IReadOnlyDictionary<string, string> values)
    {
        if (!ScreenFields.IsHidden(values) || !values.TryGetValue(PracticeFields.OrganisationType.Name, out var type))
            return null;

        string[] countries = [.. PracticeRules.Several(values.GetValueOrDefault(PracticeFields.Countries.Name) ?? "")];
        return FewOrganisations.Default.MayBeOne(type, countries) ? countries[0] : null;
    }
}
