using System.Text.RegularExpressions;

namespace TipEngage.Understanding;

/// <summary>The English words that tell what a question is about. More languages come as more of these.</summary>
internal static partial class Lexicon
{
    public static readonly HashSet<string> Filler = Set(
        "a an and any are about at can could do does for from get give go has have hi i in is it its let like list me my of on only or our please "
        + "see show tell that the their them there these they this those to us was we were what what's whats when where which who will with would you your "
        + "all every everything current now just still say says exactly full text stuff things ones");

    public static readonly HashSet<string> Plan = Set("plan workplan work forward item items action actions agenda list");

    public static readonly HashSet<string> Materials = Set(
        "material materials guide guides document documents documentation policy module modules report reports publication publications training resources");

    public static readonly HashSet<string> Events = Set("event events meeting meetings forum calendar date dates annual conference workshop upcoming");

    public static readonly HashSet<string> Group = Set("group working wg bali process tip purpose role background terms reference mandate");

    public static bool IsHello(string utterance) => Hello().IsMatch(utterance);

    public static bool IsThanks(string utterance) => Thanks().IsMatch(utterance);

    public static bool IsHelp(string utterance) => Help().IsMatch(utterance);

    public static bool IsOverdue(string utterance) => Overdue().IsMatch(utterance);

    public static bool IsDue(string utterance) => Due().IsMatch(utterance);

    public static bool IsAboutPlan(string utterance) => AboutPlan().IsMatch(utterance);

    public static bool IsActive(string utterance) => Active().IsMatch(utterance);

    public static bool IsOngoing(string utterance) => Ongoing().IsMatch(utterance);

    public static bool IsForAction(string utterance) => utterance.Contains("for action", StringComparison.Ordinal);

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];

    [GeneratedRegex(@"^(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|halo|salam|xin chào|สวัสดี\S*)(?: there| all| everyone| tipengage)?[\s!.,]*$")]
    private static partial Regex Hello();

    [GeneratedRegex(@"^(?:thanks|thank you|thx|cheers|many thanks|terima kasih|ขอบคุณ\S*|cảm ơn)\b.{0,20}$")]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^(?:help|help me|commands?|menu|\?+|what can (?:you|i) (?:do|ask).*|how does this work.*|start)[\s?!.]*$")]
    private static partial Regex Help();

    [GeneratedRegex(@"\b(?:overdue|late|behind schedule|past due|missed)\b")]
    private static partial Regex Overdue();

    [GeneratedRegex(@"\b(?:due|deadlines?|by (?:the )?(?:end|close) of|finish(?:ed|es)?|wrapped up|completed? by|ends?|ending|expires?)\b")]
    private static partial Regex Due();

    [GeneratedRegex(@"\b(?:about|what is|what's|explain|describe) (?:the |this |your )?(?:bali process |forward )*(?:work ?plan|plan|group|working group|wg)[\s?!.]*$")]
    private static partial Regex AboutPlan();

    [GeneratedRegex(@"\b(?:active|running|under ?way|in force|live|open)\b")]
    private static partial Regex Active();

    [GeneratedRegex(@"\b(?:ongoing|on-going|continuous|continuing)\b")]
    private static partial Regex Ongoing();
}
