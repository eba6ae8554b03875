using TipEngage.Plans.Catalog;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;

namespace TipEngage.Features.Practices;

/// <summary>Writes words for the codes of what is held about a person, in their language.</summary>
/// <param name="view">The plan in that language, for the names of its items and themes.</param>
internal sealed class HeldInWords(PlanView view)
{
    private const string Item = "item:", Theme = "theme:";

    private readonly Plan plan = view.Plan;

    /// <param name="all">What is held.</param>
    /// <param name="own">The person's practices as they see them.</param>
    public HeldAbout Of(HeldAbout all, IReadOnlyList<SharedPractice> own) => all with
    {
        About = Sentence.Of(Strings.Held_About, Dates.DayOf(all.At)),
        Language = Tongue(all.Language),
        Role = Role(all.Role),
        FollowsInWords = [.. all.Follows.Select(Followed)],
        Letters = [.. all.Letters.Select(one => HeldLetterWords.Of(one, own.FirstOrDefault(practice => practice.Id == one.Practice)))],
        Practices = [.. all.Practices.Select(Of)],
        Deeds = new HeldDeedWords(view).Of(all.Deeds),
    };

    public static string? Tongue(string? tag) => tag is null ? null : RegisterWords.Language(tag);

    private HeldPractice Of(HeldPractice one) => one with
    {
        Door = Door(one.Door),
        Tongue = RegisterWords.Language(one.Tongue),
        LevelInWords = one.Level == (int)FormLevel.Full ? Strings.Held_FullCase : Strings.Button_QuickShare,
        StateInWords = State(one.State),
        DraftInWords = HeldWords.Of(one.Draft, plan),
        SubmittedInWords = HeldWords.Of(one.Submitted, plan),
        ProposedInWords = HeldWords.Of(one.Proposed, plan),
        CommentsInWords = one.Comments?.GroupBy(comment => PracticeForm.Find(comment.Key) is { } field ? PracticeWords.Name(field) : Strings.Review_Note).ToDictionary(group => group.Key, group => string.Join("; ", group.Select(comment => comment.Value))),
        HeldInWords = one.Held is null ? null : string.Join("; ", one.Held.Split(' ').Select(FindingWords.KindOf).Distinct()),
        TierInWords = Enum.TryParse<Tier>(one.Tier, out var tier) ? ReviewWords.Tier(tier) : null,
        TierReasonInWords = ReviewWords.TierReasons(one.TierReason),
        ReasonInWords = Reason(one.Reason),
        Steps = [.. one.Steps.Select(step => step with { InWords = Sentence.Of(Strings.Held_Step, State(step.From), State(step.To)), ReasonInWords = Reason(step.Reason) })],
    };

    private string Followed(string follow) => follow[(follow.IndexOf(' ', StringComparison.Ordinal) + 1)..] switch
    {
        var subject when subject.StartsWith(Item, StringComparison.Ordinal) && plan.Find(subject[Item.Length..]) is { } item => ItemWords.Title(item),
        var subject when subject.StartsWith(Theme, StringComparison.Ordinal) && plan.Themes.FirstOrDefault(theme => theme.Key == subject[Theme.Length..]) is { } theme => view.Ours(theme.Name),
        _ => Strings.Held_NotInPlan,
    };

    private static string Door(string name) => name switch
    {
        nameof(TipEngage.Practices.Door.Dialog) => Strings.Held_Door_Dialog,
        nameof(TipEngage.Practices.Door.Message) => Strings.Held_Door_Message,
        nameof(TipEngage.Practices.Door.Invitation) => Strings.Held_Door_Invitation,
        _ => Strings.Held_Door_Chat,
    };

    private static string? Role(string? name) => name switch
    {
        nameof(Access.Role.Coordinator) => Strings.Role_Coordinator,
        nameof(Access.Role.Member) => Strings.Role_Member,
        nameof(Access.Role.Submitter) => Strings.Role_Submitter,
        nameof(Access.Role.Guest) => Strings.Role_Guest,
        _ => null,
    };

    private static string State(string name) => Enum.TryParse<PracticeState>(name, out var state) ? PracticeWords.State(state) : name;

    private static string? Reason(string? code) => code is null ? null : ReviewWords.Reason(code);
}
