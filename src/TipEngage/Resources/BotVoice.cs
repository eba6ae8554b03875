using System.Globalization;
using TipEngage.Features.People;
using TipEngage.Teams.Routing;

namespace TipEngage.Resources;

/// <summary>What the bot says when no handler can.</summary>
internal sealed class BotVoice(AnswerLanguage languages, AnswerZone zones) : IBotVoice
{
    public string CardOutOfDate => Strings.Turn_CardOutOfDate;

    public string CommandOutOfDate => Strings.Turn_CommandOutOfDate;

    public string NothingToShow => Strings.Turn_NothingToShow;

    public string TookTooLong => Strings.Turn_TookTooLong;

    public string AlreadyWorking => Strings.Turn_AlreadyWorking;

    public string NotBeforeAll => Strings.Turn_NotBeforeAll;

    public CultureInfo CultureOf(Turn turn) => languages.Of(turn);

    public void Begin(Turn turn) => ReaderZone.Current = zones.Of(turn);

    public string SomethingBroke(string activityId) => Sentence.Of(Strings.Turn_SomethingBroke, activityId);
}
