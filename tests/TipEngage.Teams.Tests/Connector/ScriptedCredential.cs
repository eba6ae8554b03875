using Azure.Core;

namespace TipEngage.Teams.Tests.Connector;

/// <summary>Answers each request for a token as the test says.</summary>
internal sealed class ScriptedCredential(params Func<Task<AccessToken>>[] answers) : TokenCredential
{
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int requests;

    /// <summary>Ends when the first token is asked for.</summary>
    public Task Asked => asked.Task;

    public int Requests => requests;

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nobody here waits for a token on a thread.");

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        var answer = answers[Interlocked.Increment(ref requests) - 1];
        asked.TrySetResult();
        return await answer();
    }
}
