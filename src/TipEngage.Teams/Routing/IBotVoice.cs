using System.Globalization;

namespace TipEngage.Teams.Routing;

/// <summary>What the bot says when no handler can, in the language of the turn.</summary>
public interface IBotVoice
{
    /// <summary>Said when a card is older than its handler.</summary>
    string CardOutOfDate { get; }

    /// <summary>Said in a search or an action of a message extension whose command is not mapped.</summary>
    string CommandOutOfDate { get; }

    /// <summary>Said after a press whose handler has nothing to show: a client takes an empty answer for an error.</summary>
    string NothingToShow { get; }

    /// <summary>Said when the answer took too long.</summary>
    string TookTooLong { get; }

    /// <summary>Said when the same request is still being handled.</summary>
    string AlreadyWorking { get; }

    /// <summary>Said before all in the place of an answer that is for nobody but the person who asked, and could be given to them neither there nor in the chat with them.</summary>
    string NotBeforeAll { get; }

    /// <summary>Language in which the turn is answered; the properties above are read under it.</summary>
    CultureInfo CultureOf(Turn turn);

    /// <summary>Begins a turn, in its language: what this sets for the moment holds until the turn is answered, such as a time zone.</summary>
    void Begin(Turn turn)
    {
    }

    /// <summary>Said when something broke.</summary>
    /// <param name="activityId">Id that finds the turn in the log.</param>
    string SomethingBroke(string activityId);
}
