namespace TipEngage.Understanding.Statements;

/// <summary>What a phrase says in a sentence about the register, in whatever language. A lexicon names each of them but the last two.</summary>
internal enum Sign
{
    /// <summary>To record how far something is.</summary>
    Mark,

    /// <summary>How far something is, as a word.</summary>
    Status,

    /// <summary>A state of progress, which is its value.</summary>
    Progress,

    Assign,

    /// <summary>To give or make, which assigns only with a party beside it.</summary>
    Give,

    Remove,

    /// <summary>A role in an assignment, which is its value.</summary>
    Role,

    Translation,

    /// <summary>A state of a translation, which is its value.</summary>
    Translated,

    /// <summary>A state of an event, which is its value.</summary>
    Held,

    /// <summary>An event gets another day or place; its value is whether that is told or ordered.</summary>
    Moved,

    /// <summary>To record something that is not there yet.</summary>
    Add,

    /// <summary>Stands before another title of something.</summary>
    AlsoCalled,

    /// <summary>A decision on an initiative, which is its value.</summary>
    Decide,

    /// <summary>Stands before a place; looked up where one may stand, and no phrase of its own.</summary>
    At,

    /// <summary>A word for a kind of materials, which is its value; looked up as <see cref="At"/> is.</summary>
    Kind,

    Follow,

    /// <summary>Asks for word when something happens.</summary>
    FollowWhen,

    Unfollow,

    /// <summary>Asks what the person follows.</summary>
    Following,

    Undo,
    Export,

    /// <summary>A format of files, which is its value.</summary>
    Format,

    /// <summary>What happened to something, of an item or of the plan.</summary>
    History,

    /// <summary>What happened to something, certainly in the register.</summary>
    Changelog,

    /// <summary>To have changed something.</summary>
    Changed,

    /// <summary>Asks what has changed.</summary>
    Changes,

    Since,

    /// <summary>Stands before a time that begins and ends.</summary>
    Within,

    /// <summary>The last meeting.</summary>
    Meeting,

    /// <summary>A stretch of time up to today, which is its value.</summary>
    Period,

    /// <summary>Days, weeks or months, which is its value.</summary>
    Unit,

    /// <summary>A day of the week; its value is its number, Monday first.</summary>
    Weekday,

    /// <summary>A month; its value is its number.</summary>
    Month,

    Propose,
    Initiative,

    /// <summary>Asks who the person is here.</summary>
    MyRole,

    /// <summary>Asks who the coordinators are.</summary>
    Roles,

    /// <summary>The same where nothing else is said.</summary>
    RoleWord,

    /// <summary>To let people without an account share a practice.</summary>
    Invite,

    /// <summary>Where the person who says so works.</summary>
    MyPlace,

    /// <summary>Makes a question wherever it stands.</summary>
    Ask,

    /// <summary>Asks for a person or a time.</summary>
    AskWho,

    /// <summary>Makes a question at the beginning.</summary>
    AskFirst,

    /// <summary>Makes a question at the end.</summary>
    AskEnd,

    /// <summary>Makes a request, also of what looks like a question.</summary>
    Polite,

    Not,
    Pronoun,

    /// <summary>Stands between an item and its state.</summary>
    Copula,

    /// <summary>Stands before the one who gets something.</summary>
    To,

    /// <summary>The conversation in which it is said.</summary>
    Here,

    /// <summary>Stands before a link.</summary>
    Source,

    /// <summary>Stands before a note.</summary>
    Note,

    /// <summary>Begins a sentence and says nothing.</summary>
    Opening,

    Theme,

    /// <summary>A phrase that only looks like one of the others.</summary>
    Other,

    /// <summary>A topic of the plan, whose key is the value.</summary>
    Topic,

    /// <summary>A language that is named, whose BCP 47 name is the value.</summary>
    Tongue,
}
