namespace TipEngage.Tests.Infrastructure;

/// <summary>One service for the tests of a class, as of 1 March 2018.</summary>
public sealed class AnswerBotFixture : IAsyncLifetime
{
    private AnswerBot? bot;

    internal AnswerBot Bot => bot!;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync("2018-03-01");

    public async ValueTask DisposeAsync() => await Bot.DisposeAsync();
}
