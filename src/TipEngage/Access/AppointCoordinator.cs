using Microsoft.Extensions.Options;
using TipEngage.Data;
using TipEngage.Resources;
using TipEngage.Teams.Auth;

namespace TipEngage.Access;

/// <summary><c>coordinator OBJECT-ID</c>: the operator appoints a coordinator, such as the first, and is told in one sentence what came of it.</summary>
internal static class AppointCoordinator
{
    private const int Done = 0;
    private const int Failed = 1;

    /// <returns>The process's exit code: 0 when the person is a coordinator, 1 when nothing was changed because of a fault.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string objectId, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(objectId, out var person))
        {
            await error.WriteLineAsync(Strings.Coordinator_Usage);
            return Failed;
        }

        await services.MigrateTipDataAsync(cancellationToken);
        var tenant = services.GetRequiredService<IOptions<BotOptions>>().Value.TenantId ?? "";
        var outcome = await services.GetRequiredService<GiveRole>().AppointAsync(person.ToString(), tenant, cancellationToken);
        await (outcome is RoleOutcome.SetByOperator ? error : output).WriteLineAsync(Sentence.Of(Describe(outcome), person));
        return outcome is RoleOutcome.SetByOperator ? Failed : Done;
    }

    private static string Describe(RoleOutcome outcome) => outcome switch
    {
        RoleOutcome.Done => Strings.Coordinator_Done,
        RoleOutcome.Nothing => Strings.Coordinator_Nothing,
        RoleOutcome.SetByOperator => Strings.Coordinator_SetByOperator,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
