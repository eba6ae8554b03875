using System.Globalization;
using TipEngage.Plans.Catalog;
using TipEngage.Practices.Form;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Features.Practices;

/// <summary>Finds choices of the long lists while a person types, in their language and in English.</summary>
internal sealed class SuggestChoices(PlanViews views) : IInvoke<ChoiceQuery, ChoiceAnswer>
{
    private const int Most = 15;

    private static readonly CultureInfo english = CultureInfo.GetCultureInfo("en");

    /// <summary>Names of the lists that are searched.</summary>
    public static IReadOnlyList<string> Lists { get; } = [.. PracticeForm.Fields.Select(field => field.Choices).OfType<ChoiceList>().Where(list => list.IsLong).Select(list => list.Name).Distinct()];

    public async Task<ChoiceAnswer?> HandleAsync(Turn turn, ChoiceQuery value, CancellationToken cancellationToken) =>
        ChoiceAnswer.Of(Find(value.Dataset, value.QueryText, (await views.OfAsync(turn, cancellationToken)).Plan));

    /// <summary>The choices that a text may mean: those that begin with it first; the first of the list where nothing is typed.</summary>
    public static IReadOnlyList<Choice> Find(string? dataset, string? text, Plan plan)
    {
        if (PracticeForm.Fields.FirstOrDefault(field => field.Choices is { IsLong: true } list && FieldInput.Dataset + list.Name == dataset)?.Choices is not { } choices)
            return [];

        var typed = text?.Trim() ?? "";
        return
        [
            .. choices.ValuesIn(plan).Select(value => new Choice(choices.WordsFor(value, plan), value))
                .Select(choice => (Choice: choice, Rank: Rank(choice, typed, choices, plan))).Where(one => one.Rank is not null)
                .OrderBy(one => one.Rank).Take(Most).Select(one => one.Choice),
        ];
    }

    private static int? Rank(Choice choice, string typed, ChoiceList choices, Plan plan)
    {
        if (typed.Length == 0 || choice.Value.Equals(typed, StringComparison.OrdinalIgnoreCase))
            return 0;

        return Place(choice.Title, typed) switch
        {
            0 => 1,
            > 0 => 2,
            _ => Place(InEnglish(choice, choices, plan), typed) >= 0 ? 3 : null,
        };
    }

    /// <summary>Marks and capitals do not count.</summary>
    private static int Place(string words, string typed) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(words, typed, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreKanaType | CompareOptions.IgnoreWidth);

    private static string InEnglish(Choice choice, ChoiceList choices, Plan plan)
    {
        var own = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = english;
            return choices.WordsFor(choice.Value, plan);
        }
        finally
        {
            CultureInfo.CurrentUICulture = own;
        }
    }
}
