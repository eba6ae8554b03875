namespace TipEngage.Understanding;

/// <summary>What a phrase of a lexicon says, in whatever language. A lexicon names each of them; at most 64.</summary>
internal enum Concept
{
    Greeting,
    Thanks,
    Help,

    /// <summary>Asks who acts.</summary>
    Who,

    Due,
    Overdue,
    Active,
    Ongoing,
    ForAction,
    Only,
    ThisYear,
    NextYear,
    LastYear,

    /// <summary>The plan or its items as a whole.</summary>
    Plan,

    /// <summary>Asks to see something.</summary>
    Show,

    Materials,
    Events,
    Upcoming,
    Next,
    Previous,

    /// <summary>The Working Group or the Bali Process.</summary>
    Group,

    /// <summary>What a group is for.</summary>
    Role,

    /// <summary>What the plan is: its period, its history, whether it binds.</summary>
    Background,

    /// <summary>An initiative of a member's own.</summary>
    Initiative,

    /// <summary>Asks what a term means.</summary>
    Meaning,

    /// <summary>Asks how far something is.</summary>
    Status,

    When,
    Where,

    Translation,

    /// <summary>A form of something in another language.</summary>
    Version,

    Practice,

    /// <summary>To hand something in.</summary>
    Submit,

    /// <summary>What was handed in.</summary>
    Submission,

    Edit,
    Withdraw,

    /// <summary>Under whose name a practice is shown.</summary>
    Attribution,

    Endorse,

    /// <summary>What waits for review.</summary>
    Review,

    /// <summary>To publish or return what was handed in.</summary>
    Decide,

    /// <summary>To record progress.</summary>
    Mark,

    /// <summary>How far an item is said to be.</summary>
    Progressed,

    Assign,

    Countries,

    /// <summary>Nothing has come from someone.</summary>
    Missing,

    Digest,
    Subscribe,
    Unsubscribe,
    Pause,

    /// <summary>Asks what is new.</summary>
    Changes,

    /// <summary>To change the language of the answers.</summary>
    Switch,

    Statistics,
    Cases,

    /// <summary>The name of a month, or a week, month or quarter told from today on.</summary>
    Month,

    /// <summary>Work that the service does not do, such as writing a speech.</summary>
    Compose,

    /// <summary>Subjects that the service knows nothing of.</summary>
    Elsewhere,

    /// <summary>Goes on from what was said before.</summary>
    FollowUp,

    /// <summary>Stands for what was said before.</summary>
    Pronoun,

    /// <summary>An item with all that stands under it.</summary>
    Parts,

    /// <summary>Leaves out what is said next.</summary>
    Except,
}
