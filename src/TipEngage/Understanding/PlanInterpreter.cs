using System.Text.RegularExpressions;
using TipEngage.Access;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Makes a command of what a member wrote. Local and deterministic: no text leaves the service.</summary>
internal sealed partial class PlanInterpreter(
    PlanCatalog catalog, AsOfClock clock, ConversationMemory memory, Roles roles) : IInterpreter
{
    private const string BotId = "28:";

    public ValueTask<CommandCall?> InterpretAsync(Turn turn, string text, CancellationToken cancellationToken) =>
        ValueTask.FromResult(IsFromBot(turn) ? null : Interpret(turn, text));

    private CommandCall Interpret(Turn turn, string text)
    {
        var said = Mention().Replace(text.Length > PlainWords.LongestQuestion ? text[..PlainWords.LongestQuestion] : text, " ");
        var words = PlainWords.Of(said);
        if (PlainWords.SaysSomething(words))
            return Read(turn, words, TypedText.WithoutMarkup(said));
        if (HasFile(turn.Activity as MessageActivity))
            return new(Commands.Files);

        return new(words.Length == 0 ? Commands.Help : Commands.Hint);
    }

    private CommandCall Read(Turn turn, string words, string typed)
    {
        var plan = catalog.Current(clock.Today);
        var call = QuestionReader.Default.Read(words, plan, clock.Today, memory.Of(turn), roles.Of(turn) is Role.Coordinator, typed);
        memory.Keep(turn, call, plan, clock.Today);
        return call;
    }

    // Two bots in one chat would otherwise answer each other for ever.
    private static bool IsFromBot(Turn turn) => turn.User.Role is "bot" or "skill"
        || turn.User.Id?.StartsWith(BotId, StringComparison.Ordinal) is true
        || (turn.User.Id is { Length: > 0 } id && id == turn.Activity.Recipient?.Id);

    /// <summary>Teams adds a copy of every message as HTML; only the rest are files.</summary>
    private static bool HasFile(MessageActivity? message) =>
        message?.Attachments?.Any(attachment => attachment is { ContentType: not "text/html" }) is true;

    [GeneratedRegex(@"<at\b[^<>]*>.*?</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Mention();
}
