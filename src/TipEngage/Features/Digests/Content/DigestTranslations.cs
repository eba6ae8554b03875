using TipEngage.Access;
using TipEngage.Features.Digests.Settings;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Digests.Content;

/// <summary>The translations that changed, those into the language of the digest first; for coordinators with how far all of them are.</summary>
internal static class DigestTranslations
{
    private const int MostLines = 3;

    public static DigestSection Of(DigestMaterial material, DigestSettings settings)
    {
        var changes = material.Changes.Where(change => change.Key.Kind is RegisterKind.Translation && settings.Tells(change.Theme)).OrderBy(change => change.Position);
        var news = StatementNews.Of(changes).Where(one => one.Fields is not []).OrderByDescending(one => one.Key.Second == settings.Language).ToArray();
        var entries = news.Select(one => new DigestEntry(ChangeWords.Subject(material.View.Plan, one.Key) ?? one.Key.Subject, [.. one.Fields.Select(NoticeText.Short).Select(ChangeWords.Line).Take(MostLines)]));
        return new(DigestBlock.Translations, Strings.Digest_Translations, [.. entries], news.Length)
        {
            SeeAll = PlanButtons.Translations(material.View.Plan),
            Note = material.Reader is Role.Coordinator ? Grid(material.View) : null,
            IsNews = true,
        };
    }

    private static string? Grid(PlanView view)
    {
        var states = view.Register.All(RegisterKind.Translation).Select(entry => entry.Value(RegisterFields.State)).ToArray();
        string[] counts = [.. RegisterFields.TranslationStates.Select(state => (state, Count: states.Count(one => one == state))).Where(one => one.Count > 0).Select(one => $"{RegisterWords.State(one.state)} ({one.Count})")];
        return counts is [] ? null : Sentence.Of(Strings.Digest_Grid, string.Join(", ", counts));
    }
}
