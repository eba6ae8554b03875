using TipEngage.Access;
using TipEngage.Register;

namespace TipEngage.Features.Following;

/// <summary>Who reads a notice.</summary>
/// <param name="Role">What they may see.</param>
/// <param name="IsConversation">Whether they are all who are in a chat or channel.</param>
/// <param name="Follows">Keys of what is followed, such as <c>item:4a</c>, by plan.</param>
internal sealed record NoticeReader(Role Role, bool IsConversation, ILookup<string, string> Follows)
{
    /// <summary>Whether a change is one of what they follow now.</summary>
    public bool Follow(RegisterChange change) =>
        Follows[change.Key.Plan].Any(key => key == Subject(change.Item, FollowNotices.ItemSubject) || key == Subject(change.Theme, FollowNotices.ThemeSubject));

    /// <summary>For what they follow they are told of a section of a notice: the item, else its theme.</summary>
    public FollowedSubject? FollowedBy(NoticeCard.Section section)
    {
        var plan = section.View.Plan;
        var keys = new[] { Subject(section.Item?.Id, FollowNotices.ItemSubject), Subject(section.Item?.Theme ?? section.Theme, FollowNotices.ThemeSubject) };
        return keys.Intersect(Follows[plan.Key]).Select(key => FollowedSubject.Find(plan, key)).FirstOrDefault(subject => subject is not null);
    }

    private static string? Subject(string? id, Func<string, string> subject) => id is null ? null : subject(id);
}
