namespace TipEngage.Teams.Routing;

/// <summary>How an invoke will be answered.</summary>
/// <param name="Handler">Who answers.</param>
/// <param name="Say">Says a sentence where the handler can't answer.</param>
/// <param name="IsQuestion">Whether a second delivery may run again without harm.</param>
internal sealed record InvokePlan(InvokeHandler Handler, Func<string, InvokeAnswer> Say, bool IsQuestion)
{
    public static InvokePlan Of(InvokeAnswer answer) => new((_, _, _) => Task.FromResult(answer), _ => answer, true);
}
