using System.Globalization;
using TipEngage.Plans.Catalog;
using TipEngage.Practices.Form;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;
using TipEngage.Understanding;

namespace TipEngage.Features.Practices;

/// <summary>Finds choices of the long lists while a person types, in their language and in English.</summary>
internal sealed class SuggestChoices(PlanViews views) : IInvoke<ChoiceQuery, ChoiceAnswer>
{
    private const int Most = 15;
    private const int ShortestAlike = 5;
    private const int ShortestWithTwoSlips = 8;

    private static readonly CultureInfo english = CultureInfo.GetCultureInfo("en");

    /// <summary>Names of the lists that are searched.</summary>
    public static IReadOnlyList<string> Lists { get; } = [.. PracticeForm.Fields.Select(field => field.Choices).OfType<ChoiceList>().Where(list => list.IsLong).Select(list => list.Name).Distinct()];

    public async Task<ChoiceAnswer?> HandleAsync(Turn turn, ChoiceQuery value, CancellationToken cancellationToken) =>
        ChoiceAnswer.Of(Find(value.Dataset, value.QueryText, (await views.OfAsync(turn, cancellationToken)).Plan));

    /// <summary>The choices that a text may mean: those that begin with it first, then those that are called so as well; where none is, those that are called so but for a slip of the fingers. The first of the list where nothing is typed.</summary>
    public static IReadOnlyList<Choice> Find(string? dataset, string? text, Plan plan)
    {
        if (PracticeForm.Fields.FirstOrDefault(field => field.Choices is { IsLong: true } list && FieldInput.Dataset + list.Name == dataset)?.Choices is not { } choices)
            return [];

        var typed = Joined(text ?? "");
        var all = choices.ValuesIn(plan).Select(value => new Choice(choices.WordsFor(value, plan), value)).ToArray();
        return Ranked(all, one => Rank(one, typed, choices, plan)) is { Count: > 0 } found ? found : Ranked(all, one => IsAlike(one, typed, choices) ? 0 : null);
    }

    private static IReadOnlyList<Choice> Ranked(IEnumerable<Choice> choices, Func<Choice, int?> rank) =>
        [.. choices.Select(choice => (Choice: choice, Rank: rank(choice))).Where(one => one.Rank is not null).OrderBy(one => one.Rank).Take(Most).Select(one => one.Choice)];

    private static int? Rank(Choice choice, string typed, ChoiceList choices, Plan plan)
    {
        if (typed.Length == 0 || choice.Value.Equals(typed, StringComparison.OrdinalIgnoreCase))
            return 0;

        return Place(choice.Title, typed) switch
        {
            0 => 1,
            > 0 => 2,
            _ when Place(InEnglish(choice, choices, plan), typed) >= 0 => 3,
            _ => choices.OtherWordsFor(choice.Value).Any(words => Place(words, typed) is 0) ? 4 : null,
        };
    }

    private static bool IsAlike(Choice choice, string typed, ChoiceList choices) => typed.Length >= ShortestAlike
        && choices.OtherWordsFor(choice.Value).Append(choice.Title).Select(words => PlainWords.Of(Joined(words))).Any(words => Slip.IsWithin(typed.Length < ShortestWithTwoSlips ? 1 : 2, PlainWords.Of(typed), words));

    /// <summary>"vietnam" is "Viet Nam".</summary>
    private static string Joined(string words) => string.Concat(words.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>Marks and capitals do not count, nor spaces.</summary>
    private static int Place(string words, string typed) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(Joined(words), typed, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreKanaType | CompareOptions.IgnoreWidth);

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
