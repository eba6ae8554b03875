using System.Text.Json;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;

namespace TipEngage.Teams.Routing;

/// <summary>Finds the handler of a turn and asks it.</summary>
internal sealed class TurnHandler(BotRoutes routes, IBotVoice voice)
{
    internal const string CardActionName = "adaptiveCard/action";

    /// <summary>Invokes that tell and want no answer; a client shows an error for anything but an empty one.</summary>
    private static readonly HashSet<string> Notices = new(StringComparer.Ordinal)
    {
        "message/submitAction", "fileConsent/invoke", "suggestedAction/submit", "suggestedActions/submit",
        "signin/failure", "composeExtension/setting", "composeExtension/onCardButtonClicked",
    };

    public async Task<Reply> HandleAsync(IServiceProvider services, IInterpreter interpreter, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity is MessageActivity { Type: ActivityTypes.Message } message)
            return await HandleMessageAsync(services, interpreter, turn, message, cancellationToken);

        return routes.FindEvent(turn.Activity) is { } route
            ? await route(services, turn, turn.Activity, cancellationToken)
            : Reply.None;
    }

    /// <summary>Finds what answers an invoke, before anything of it is run.</summary>
    public InvokePlan Plan(InvokeActivity invoke)
    {
        if (string.IsNullOrEmpty(invoke.Name))
            return PlanNameless(invoke);
        if (invoke.Name is CardActionName)
            return PlanCardAction(invoke);
        if (routes.FindInvoke(invoke.Name) is not { } route)
            return InvokePlan.Of(Notices.Contains(invoke.Name) ? InvokeAnswers.Empty : InvokeAnswers.NotImplemented);

        return invoke.Value is { } value && route.Find(value, voice) is { } handler
            ? new(handler, route.Say, route.IsQuestion(value))
            : InvokePlan.Of(InvokeAnswers.BadRequest);
    }

    private async Task<Reply> HandleMessageAsync(
        IServiceProvider services, IInterpreter interpreter, Turn turn, MessageActivity message, CancellationToken cancellationToken)
    {
        if (message.Value is { ValueKind: JsonValueKind.Object } value && (CardData.VerbOf(value) is not null || string.IsNullOrWhiteSpace(message.Text)))
            return await PressAsync(services, turn, CardData.VerbOf(value), value, cancellationToken) ?? Reply.Text(voice.CardOutOfDate);

        if (await interpreter.InterpretAsync(turn, Mentions.TextWithoutBot(message), cancellationToken) is not { } call)
            return Reply.None;

        var command = routes.FindCommand(call.Name) ?? throw new InvalidOperationException($"No command '{call.Name}' is mapped.");
        return await command(services, turn, call.Arguments, cancellationToken);
    }

    private InvokePlan PlanCardAction(InvokeActivity invoke)
    {
        if (CardPress.Read(invoke.Value) is not { } press)
            return InvokePlan.Of(InvokeAnswers.BadCardAction("BadRequest"));
        if (press.Type is not "Action.Execute")
            return InvokePlan.Of(InvokeAnswers.BadCardAction("NotSupported"));

        return Press(press.Verb, press.Data, press.IsAutomatic, reply => InvokeAnswers.ToCardAction(reply, voice));
    }

    /// <summary>A card action of the old type <c>invoke</c>: its value is whatever its author put there, its answer a dialog or nothing.</summary>
    private InvokePlan PlanNameless(InvokeActivity invoke) => invoke.Value is { } value && CardData.VerbOf(value) is { } verb
        ? Press(verb, value, isQuestion: false, InvokeAnswers.ToDialog)
        : InvokePlan.Of(InvokeAnswers.Empty);

    private InvokePlan Press(string? verb, JsonElement data, bool isQuestion, Func<Reply, InvokeAnswer> write) => new(
        async (services, turn, cancellationToken) =>
            write(await PressAsync(services, turn, verb, data, cancellationToken) ?? Reply.Text(voice.CardOutOfDate)),
        sentence => write(Reply.Text(sentence)),
        isQuestion || routes.IsQuestion(verb));

    private async Task<Reply?> PressAsync(IServiceProvider services, Turn turn, string? verb, JsonElement data, CancellationToken cancellationToken) =>
        routes.FindCardAction(verb) is { } route && data.ValueKind is JsonValueKind.Object
            ? await route(services, turn, data, cancellationToken)
            : null;
}
