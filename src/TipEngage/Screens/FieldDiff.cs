using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>A field as it was and as it is to be, one below the other: what is new stands out, and both can be read.</summary>
internal static class FieldDiff
{
    /// <param name="view">The plan in the language of the answer.</param>
    /// <param name="field">The field.</param>
    /// <param name="before">Its value as it was; null for none.</param>
    /// <param name="after">Its value as it is to be; null for none.</param>
    /// <param name="words">What stands above each of the two.</param>
    public static IEnumerable<CardElement> Of(PlanView view, PracticeField field, string? before, string? after, (string Before, string After) words)
    {
        var (old, next) = (PracticeWords.Value(field, before ?? "", view.Plan), PracticeWords.Value(field, after ?? "", view.Plan));
        return
        [
            CardText.Label(PracticeWords.Name(field)),
            CardText.Subtle(words.Before) with { Spacing = CardSpacing.Small },
            Whole(old) with { Spacing = CardSpacing.None },
            CardText.Subtle(words.After) with { Spacing = CardSpacing.Small },
            Marked(old, next) with { Spacing = CardSpacing.None, Id = $"proposed-{field.Name}" },
        ];
    }

    private static CardElement Whole(string text) => text.Length == 0 ? CardText.Plain(Strings.Decision_Nothing) : CardText.Verbatim(text);

    private static CardElement Marked(string old, string next) => next.Length == 0
        ? CardText.Plain(Strings.Decision_Nothing)
        : new RichTextBlock([.. WordDiff.Of(old, next).Select(part => new TextRun(part.Text) { Weight = part.IsNew ? TextWeight.Bolder : null })]);
}
