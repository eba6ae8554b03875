using TipEngage.Access;
using TipEngage.Register;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>Records a statement of its own number. Numbers are given in the order of recording: whoever is overtaken takes the next.</summary>
internal static class RecordNumbered
{
    /// <summary>So often somebody else may take the next number first.</summary>
    private const int MostTries = 20;

    /// <param name="register">The register.</param>
    /// <param name="views">The plan with its register, as it is at each try.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="kind">The kind of the statement.</param>
    /// <param name="prefix">What stands before its number.</param>
    /// <param name="plan">Period of the plan.</param>
    /// <param name="propose">Makes the change, by its number with what stands before.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<ChangeOutcome> RecordAsync(
        TipRegister register, PlanViews views, Turn turn, RegisterKind kind, string prefix, string plan, Func<string, ProposedChange> propose, CancellationToken cancellationToken)
    {
        ChangeOutcome outcome = new ChangeOutcome.NotAllowed();
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var view = (await views.OfAsync(turn, plan, cancellationToken))!;
            outcome = await register.ChangeAsync(propose($"{prefix}{view.Register.NextNumber(kind, prefix) + attempt}"), Person.Of(turn), cancellationToken);
            if (outcome is not ChangeOutcome.Overtaken)
                break;
        }

        return outcome;
    }
}
