using TipEngage.Features.Digests.Settings;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Digests.Content;

/// <summary>From how many members, circle by circle, nothing was recorded lately; which, a coordinator asks alone.</summary>
internal static class DigestParticipation
{
    private static readonly TimeSpan lately = TimeSpan.FromDays(90);

    public static DigestSection? Of(PlanView view, DigestWindow window)
    {
        if (!view.Register.IsCoordinator)
            return null;

        var since = window.Until - lately;
        var (near, far) = (SilentMembers.In(view.Register, ofAdHocGroup: true, since), SilentMembers.In(view.Register, ofAdHocGroup: false, since));
        DigestEntry[] entries = [.. Entry(Strings.Digest_SilentAdHoc, near), .. Entry(Strings.Digest_SilentOthers, far)];
        return new(DigestBlock.Participation, Strings.Digest_Participation, entries, near.Silent.Count + far.Silent.Count);
    }

    private static IEnumerable<DigestEntry> Entry(string sentence, SilentMembers circle) =>
        circle.Silent is [] ? [] : [new(Sentence.Of(sentence, circle.Silent.Count, circle.All.Count), [])];
}
