namespace TipEngage.Features.Practices;

/// <summary>Where to go from a step; cards in old chats have the names, never rename one.</summary>
internal enum FormMove
{
    Next,
    Back,

    /// <summary>Goes on later.</summary>
    Stop,

    /// <summary>Takes the safe wording over for what was marked.</summary>
    Mask,

    /// <summary>Leaves the marked wording as it is, and goes on.</summary>
    Keep,

    /// <summary>Goes on with the full case.</summary>
    Fuller,

    /// <summary>Goes to the step that was chosen, whatever is still to be filled in here.</summary>
    Choose,

    /// <summary>Shows where help is in the country that was chosen, and stays.</summary>
    Help,
}
