using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.WorkPlan;

/// <summary>Says that the plan has no such item, and offers the nearest.</summary>
internal sealed class SayItemIsMissing(PlanCatalog catalog, AsOfClock clock) : ICommand
{
    private const int Nearest = 4;

    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = PlanView.Of(catalog, clock);
        PlanItem[] nearest = [.. view.Plan.Items.OrderBy(item => Distance(item.Id, arguments)).Take(Nearest)];
        var sentence = Sentence.Of(Strings.Item_Missing, arguments);
        return Task.FromResult(Reply.Card(ChoiceCard.Create(view, sentence, nearest).ToAttachment(), sentence));
    }

    /// <summary>Another letter under the same number is nearer than another number.</summary>
    private static long Distance(string known, string asked)
    {
        var (number, letter) = Split(known);
        var (askedNumber, askedLetter) = Split(asked);
        return (Math.Abs(number - askedNumber) * 100L) + Math.Abs(letter - askedLetter);
    }

    private static (int Number, int Letter) Split(string id)
    {
        var digits = id.TakeWhile(char.IsAsciiDigit).Aggregate(0, (sum, digit) => (sum * 10) + (digit - '0'));
        return (digits, char.IsAsciiLetter(id[^1]) ? id[^1] - 'a' + 1 : 0);
    }
}
