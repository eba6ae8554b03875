namespace TipEngage.Practices.Review;

/// <summary>What can happen to a practice after it is submitted; its names are in audit rows and letters, never rename one.</summary>
internal enum ReviewEvent
{
    /// <summary>What was held is let through to its reviewers.</summary>
    Release,

    /// <summary>Somebody sees to it.</summary>
    Take,

    /// <summary>A reviewer answers the rubric.</summary>
    Score,

    /// <summary>Somebody says that they have an interest in it.</summary>
    DeclareInterest,

    /// <summary>Its person is asked to change it.</summary>
    Return,

    /// <summary>It is to be published, in the words that it has or in others.</summary>
    Accept,

    /// <summary>Its person agrees to the words that are to be published.</summary>
    Agree,

    /// <summary>Its person does not.</summary>
    Decline,

    /// <summary>The country that it concerns objects.</summary>
    Object,

    /// <summary>Who accepted or judged it turned out to have an interest in it: others do so again.</summary>
    JudgeAgain,

    Publish,

    /// <summary>The words of an update are to be seen in the place of those that were published before.</summary>
    PublishUpdate,
    Reject,

    /// <summary>Somebody asks for its content to be purged; it is shown to nobody from then on.</summary>
    AskPurge,

    /// <summary>It need not be purged after all.</summary>
    DropPurge,

    Purge,

    /// <summary>Nothing came back for so long that nobody is reminded any more.</summary>
    Rest,

    /// <summary>Its person is asked whether it is still true.</summary>
    AskRenewal,

    /// <summary>Its person says that it is still true.</summary>
    Confirm,

    Archive,
}
