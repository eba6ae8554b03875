using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding;

/// <summary>Names of the commands that a sentence can mean.</summary>
internal static class Commands
{
    /// <summary>Argument: an id, then <see cref="Who"/> where who acts was the question.</summary>
    public const string Item = "item";

    /// <summary>Arguments: ids, then <see cref="Who"/> where who acts was the question.</summary>
    public const string Items = "items";

    /// <summary>Arguments: the ids to choose from.</summary>
    public const string ChooseItem = "choose-item";

    /// <summary>Argument: what the plan has not.</summary>
    public const string MissingItem = "missing-item";

    /// <summary>Argument: digits that are no year.</summary>
    public const string MissingYear = "missing-year";

    /// <summary>Arguments: a filter and a year, then the ids that alone are meant; or nothing.</summary>
    public const string List = "list";

    /// <summary>Arguments: ids that a question is about, best first.</summary>
    public const string Found = "found";

    /// <summary>Arguments: ids that may be meant, best first.</summary>
    public const string Nearest = "nearest";

    public const string Materials = "materials";

    /// <summary>Arguments: ids of events; none for all.</summary>
    public const string Events = "events";

    public const string About = "about";

    /// <summary>Argument: an abbreviation that the plan spells out.</summary>
    public const string Term = "term";

    /// <summary>Argument: words that the plan's text is searched for, as they were typed.</summary>
    public const string Says = "says";

    /// <summary>Arguments: code of a country or an organisation, then <see cref="Who"/> where what it does was the question.</summary>
    public const string Party = "party";

    /// <summary>Argument: a state of progress as the register names it.</summary>
    public const string Progress = "progress";

    public const string Help = "help";

    /// <summary>Help in one sentence, after something that is no question.</summary>
    public const string Hint = "hint";

    /// <summary>Help in one sentence, after a question that the plan does not answer.</summary>
    public const string Unknown = "unknown";

    /// <summary>Argument: BCP 47 name of the language to be answered in, or <see cref="Auto"/>.</summary>
    public const string Language = "language";

    /// <summary>Argument: IANA name of the time zone by which days and hours are told, <see cref="Auto"/>, what looks like a name and is none, or nothing to ask for it.</summary>
    public const string Zone = "timezone";

    /// <summary>The language that a person writes in; the time zone of their client.</summary>
    public const string Auto = "auto";

    /// <summary>What only coordinators see or do.</summary>
    public const string NotForYou = "not-for-you";

    /// <summary>Argument: <see cref="Statistics"/> or <see cref="Cases"/>, which others publish.</summary>
    public const string Elsewhere = "elsewhere";

    public const string Statistics = "statistics";
    public const string Cases = "cases";

    /// <summary>The own role.</summary>
    public const string Role = "role";

    /// <summary>Everybody's roles, to change them.</summary>
    public const string Roles = "roles";

    public const string Hello = "hello";
    public const string Thanks = "thanks";
    public const string Files = "files";

    /// <summary>Second argument of <see cref="Item"/>.</summary>
    public const string Who = "who";

    /// <summary>Argument: a <see cref="ProgressRequest"/>.</summary>
    public const string Record = "record";

    /// <summary>Argument: an <see cref="AssignmentRequest"/>.</summary>
    public const string Assign = "assign";

    /// <summary>Argument: a <see cref="TranslationRequest"/>.</summary>
    public const string RecordTranslation = "record-translation";

    /// <summary>Argument: an <see cref="EventRequest"/>.</summary>
    public const string RecordEvent = "record-event";

    /// <summary>Argument: a <see cref="MaterialRequest"/>.</summary>
    public const string RecordMaterial = "record-material";

    /// <summary>Arguments: the number of an initiative and a state of initiatives as the register names it.</summary>
    public const string DecideInitiative = "decide-initiative";

    /// <summary>Argument: a <see cref="TranslationQuestion"/>.</summary>
    public const string Translations = "translations";

    /// <summary>Argument: a <see cref="ChangesRequest"/>.</summary>
    public const string Changes = "changes";

    /// <summary>Argument: an id, or nothing where none is named.</summary>
    public const string History = "history";

    /// <summary>Arguments: <see cref="Item"/> and an id, or <see cref="Theme"/> and its key, then <see cref="Here"/> where the chat or channel is to be told; or nothing.</summary>
    public const string Follow = "follow";

    /// <summary>Arguments as those of <see cref="Follow"/>.</summary>
    public const string Unfollow = "unfollow";

    /// <summary>What the person who asks follows.</summary>
    public const string Following = "following";

    /// <summary>Takes back the last change of the person who asks.</summary>
    public const string Undo = "undo";

    /// <summary>Argument: <c>csv</c>, <c>xlsx</c> or <c>json</c>, or nothing.</summary>
    public const string Export = "export";

    /// <summary>Which members nothing has come from; for coordinators.</summary>
    public const string Gaps = "gaps";

    /// <summary>The initiatives of members.</summary>
    public const string Initiatives = "initiatives";

    /// <summary>Argument: an <see cref="InitiativeRequest"/>.</summary>
    public const string ProposeInitiative = "propose-initiative";

    /// <summary>Begins to share a practice.</summary>
    public const string Share = "share";

    /// <summary>Argument: a reference, or nothing for all that the person who asks shares.</summary>
    public const string Submissions = "submissions";

    /// <summary>Argument: a reference, or nothing for all that waits for review; for coordinators.</summary>
    public const string Review = "review";

    /// <summary>Argument: a <see cref="LibraryRequest"/>.</summary>
    public const string Library = "library";

    /// <summary>Argument: the reference of a published practice.</summary>
    public const string Practice = "practice";

    /// <summary>Argument: an <see cref="EndorsementRequest"/>.</summary>
    public const string Endorse = "endorse";

    /// <summary>Links by which people without an account share; for coordinators.</summary>
    public const string Invite = "invite";

    /// <summary>Where the person who asks works; for coordinators.</summary>
    public const string MyPlace = "my-place";

    /// <summary>Argument: a <see cref="DigestRequest"/>.</summary>
    public const string Digest = "digest";

    /// <summary>First argument of <see cref="Follow"/>.</summary>
    public const string Theme = "theme";

    /// <summary>Last argument of <see cref="Follow"/>.</summary>
    public const string Here = "here";

    /// <summary>Asks who acts on an item.</summary>
    public static CommandCall WhoActsOn(string id) => new(Item, $"{id} {Who}");
}
