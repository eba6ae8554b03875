using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Export;
using TipEngage.Features.Following;
using TipEngage.Features.Help;
using TipEngage.Features.Library;
using TipEngage.Features.People;
using TipEngage.Features.Practices;
using TipEngage.Features.Register;
using TipEngage.Features.WorkPlan;
using TipEngage.Plans;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Benchmarks.Understood;

/// <summary>The service from a message to its card, without HTTP, on a day that can be moved.</summary>
internal sealed partial class AskedBot : IAsyncDisposable
{
    private const string Coordinator = "coordinator";

    private readonly TemporaryFolder folder = new();
    private readonly MovableClock clock = new();
    private readonly ServiceProvider services;
    private readonly BotRoutes routes = new BotRoutes().MapWorkPlan().MapRegister().MapFollowing().MapExport().MapPractices().MapLibrary().MapHelp().MapPeople();
    private int conversation;

    private AskedBot()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:TipEngage"] = $"Data Source={Path.Combine(folder.Path, "plan.db")};Pooling=False",
            ["Roles:Coordinators:0"] = Coordinator,
        }).Build();
        services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock)
            .AddTipData(settings).AddWorkPlan(settings).AddUnderstanding().AddAccess(settings).AddRegister().AddPractices().AddLibrary(settings).AddPeople().AddExport(settings).AddDataProtection().Services
            .BuildServiceProvider();
    }

    public IInterpreter Interpreter => services.GetRequiredService<IInterpreter>();

    public IServiceProvider Services => services;

    public static async Task<AskedBot> StartAsync(CancellationToken cancellationToken)
    {
        var bot = new AskedBot();
        await bot.services.MigrateTipDataAsync(cancellationToken);
        await bot.services.LoadWorkPlansAsync(cancellationToken);
        return bot;
    }

    /// <summary>Asks in a conversation of its own, after what was said before.</summary>
    /// <returns>The command that was understood, and the ids of the items on the card.</returns>
    public async Task<(CommandCall? Call, string[] Items)> AskAsync(Utterance one, CancellationToken cancellationToken)
    {
        clock.Day = DateOnly.Parse(one.AsOf ?? "2018-03-01", CultureInfo.InvariantCulture);
        conversation++;
        foreach (var before in Before(one.Context))
            await AskAsync(before, one.Role, cancellationToken);
        return await AskAsync(one.Text, one.Role, cancellationToken);
    }

    public Turn Turn(string text, string? role) => new()
    {
        Activity = new MessageActivity
        {
            Id = "1",
            Text = text,
            From = new() { Id = "29:someone", AadObjectId = role ?? "member" },
            Recipient = new() { Id = "28:bot" },
            Conversation = new() { Id = $"a:{conversation}", ConversationType = "personal" },
        },
    };

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }

    private async Task<(CommandCall? Call, string[] Items)> AskAsync(string text, string? role, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentUICulture = SupportedLanguages.For(null);
        var turn = Turn(text, role);
        if (await Interpreter.InterpretAsync(turn, text, cancellationToken) is not { } call)
            return (null, []);

        await using var scope = services.CreateAsyncScope();
        if (routes.FindCommand(call.Name) is not { } command)
            return (call, []);

        var reply = await command(scope.ServiceProvider, turn, call.Arguments, cancellationToken);
        return (call, [.. (reply.Message?.Attachments ?? []).SelectMany(Items)]);
    }

    private static IEnumerable<string> Items(Attachment attachment) =>
        Mark().Matches(attachment.Content is { } content ? content.ToElement().GetRawText() : "").Select(match => match.Groups["id"].Value);

    private static IEnumerable<string> Before(UtteranceContext? context)
    {
        if (context?.LastText is { } text)
            yield return text;
        if (context?.LastItemId is { } item)
            yield return $"item {item}";
        if (context?.LastRef is { } reference)
            yield return $"where is my submission {reference}";
    }

    [GeneratedRegex("\"id\":\"item-(?<id>[^\"]+)\"")]
    private static partial Regex Mark();

    private sealed class MovableClock : TimeProvider
    {
        public DateOnly Day { get; set; }

        public override DateTimeOffset GetUtcNow() => new(Day, new TimeOnly(9, 0), TimeSpan.Zero);
    }
}
