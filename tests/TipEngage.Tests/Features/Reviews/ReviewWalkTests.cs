namespace TipEngage.Tests.Features.Reviews;

/// <summary>Walks a practice through its review with a bot of its own for each test.</summary>
public abstract class ReviewWalkTests : IAsyncLifetime
{
    private ReviewWalk? walk;

    private protected ReviewWalk Walk => walk!;

    public virtual async ValueTask InitializeAsync() => walk = await ReviewWalk.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Walk.Bot.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
