namespace TipEngage.Teams.Cards;

/// <summary>The data of a button, shared by the card that shows it and the handler that answers it.</summary>
/// <remarks>
/// Cards in old chats outlive deployments: never rename a verb or a member. A press whose data lack a parameter that can be
/// neither null nor a default is answered as one on a card that is out of date; inputs that are not set are absent.
/// </remarks>
public interface ICardActionData
{
    /// <summary>Name of the action, such as <c>workplan.item</c>; unique in the bot.</summary>
    static abstract string Verb { get; }

    /// <summary>
    /// Whether a press only asks for something to be shown. Its answer is then not kept in the inbox: a press that is
    /// delivered twice is answered twice, and one is answered even while the inbox is away.
    /// </summary>
    /// <value>False by default: a press has one effect, however often it is delivered.</value>
    static virtual bool IsQuestion => false;

    /// <summary>
    /// Whether the handler itself screens what was typed into an input, so that a form can come back with everything else.
    /// A screen at the door then leaves that text to it; a press that arrives as a message is screened at the door all the same.
    /// </summary>
    /// <param name="input">Name of the input.</param>
    /// <returns>False by default: everything is screened at the door.</returns>
    static virtual bool Screens(string input) => false;
}
