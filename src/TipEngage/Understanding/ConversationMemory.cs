using System.Collections.Concurrent;
using System.Globalization;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding;

/// <summary>What each person's last question in a conversation was about, for ten minutes, in this process only.</summary>
internal sealed class ConversationMemory(TimeProvider clock)
{
    private const int Most = 10_000;
    private static readonly TimeSpan lifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Conversation, string Person), Entry> entries = new();

    public Remembered Of(Turn turn) =>
        entries.TryGetValue(Key(turn), out var entry) && entry.Until > clock.GetUtcNow() ? entry.What : Remembered.Nothing;

    /// <summary>Keeps the ids and filters of a command, in place of what was kept before.</summary>
    public void Keep(Turn turn, CommandCall call, Plan plan, DateOnly today)
    {
        if (What(call, plan, today) is not { } what)
            return;

        if (entries.Count >= Most)
            Forget();
        entries[Key(turn)] = new(what, clock.GetUtcNow() + lifetime);
    }

    private static (string Conversation, string Person) Key(Turn turn) => (turn.Conversation.Id ?? "", turn.UserId);

    private static Remembered? What(CommandCall call, Plan plan, DateOnly today)
    {
        var words = call.Arguments.Split(' ');
        switch (call.Name)
        {
            case Commands.Item or Commands.Items or Commands.Found or Commands.Nearest or Commands.ChooseItem:
                string[] items = [.. words.Where(word => plan.Find(word) is not null)];
                return new(items, words.FirstOrDefault(word => word.StartsWith("PP-", StringComparison.Ordinal)), null);
            case Commands.Record or Commands.Assign or Commands.Translations or Commands.Changes or Commands.History or Commands.Follow or Commands.Unfollow:
                return ItemsOf(call) is { Count: > 0 } meant ? new([.. meant.Where(id => plan.Find(id) is not null)], null, null) : null;
            case Commands.Says or Commands.Party or Commands.Progress or Commands.Events:
                return Remembered.Nothing;
            case Commands.Digest:
                return Remembered.Nothing with { OfDigest = true };
            case Commands.Practice:
                return new([], call.Arguments, null);
            case Commands.List:
                return Listed(words, plan, today);
            default:
                return null;
        }
    }

    private static Remembered Listed(string[] words, Plan plan, DateOnly today)
    {
        string[] only = [.. words.Skip(2).Where(word => plan.Find(word) is not null)];
        var filter = Enum.TryParse<ItemFilter>(words[0], out var known) ? known : (ItemFilter?)null;
        var year = int.TryParse(words.ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : today.Year;
        return new(only, null, filter) { Shown = only is [] ? [.. PlanQuestion.Listed(plan, filter ?? ItemFilter.All, year, today).Select(item => item.Id)] : only };
    }

    private static IReadOnlyList<string> ItemsOf(CommandCall call) => call.Name switch
    {
        Commands.Record => ProgressRequest.Read(call.Arguments).Item is { } item ? [item] : [],
        Commands.Assign => AssignmentRequest.Read(call.Arguments).Items,
        Commands.Translations => TranslationQuestion.Read(call.Arguments).Items,
        Commands.Changes => ChangesRequest.Read(call.Arguments).Items,
        _ => call.Arguments.Split(' ', ','),
    };

    /// <summary>Makes room: first what is too old, and everything where that is not enough.</summary>
    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, entry) in entries)
        {
            if (entry.Until <= now)
                entries.TryRemove(key, out _);
        }

        if (entries.Count >= Most)
            entries.Clear();
    }

    private sealed record Entry(Remembered What, DateTimeOffset Until);
}
