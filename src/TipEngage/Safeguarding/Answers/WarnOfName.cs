using System.Collections.Concurrent;
using System.Globalization;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Safeguarding.Answers;

/// <summary>Warns whoever wrote the name of a person, beside the answer and not for every message. Keeps nothing of what was written.</summary>
internal sealed class WarnOfName(TimeProvider clock) : IAside
{
    private const int Most = 10_000;
    private static readonly TimeSpan pause = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Conversation, string Person), long> warned = new();

    public Reply Beside(Turn turn)
    {
        if (turn.Activity is not MessageActivity { Text: { } said } || IsWarned(turn) || !NameInChat.IsIn(MessageScreen.WithoutMentions(said)))
            return Reply.None;

        MessageScreen.CountName(CultureInfo.CurrentUICulture.Name);
        if (warned.Count >= Most)
            warned.Clear();
        warned[Key(turn)] = clock.GetTimestamp();
        return Reply.Text(Strings.Safeguarding_Named).Privately();
    }

    private bool IsWarned(Turn turn) => warned.TryGetValue(Key(turn), out var at) && clock.GetElapsedTime(at) < pause;

    private static (string Conversation, string Person) Key(Turn turn) => (turn.Conversation.Id ?? "", turn.UserId);
}
