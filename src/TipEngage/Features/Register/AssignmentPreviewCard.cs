using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Register;

/// <summary>Which parties would be recorded as working on which items, or no longer.</summary>
internal static class AssignmentPreviewCard
{
    public static AdaptiveCard Create(PlanView view, IReadOnlyList<PlanItem> items, ConfirmAssignments.Data data, string? missing, CardAction back)
    {
        string[] lines = [.. data.Changes.Select(change => Line(change, data))];
        return view.Card(
            [
                CardText.Heading(Strings.Preview_Title),
                .. missing is null ? Array.Empty<CardElement>() : [CardText.Wrong(missing)],
                .. items.Select((item, place) => CardText.Subtle(ItemWords.Title(item)) with { Id = Marks.Of(item), Spacing = place == 0 && missing is not null ? CardSpacing.Medium : CardSpacing.None }),
                .. lines is [] ? [CardText.Plain(Strings.Preview_Nothing)] : lines.Select(line => CardText.Plain(line)),
                CardText.Subtle(Strings.Form_NothingYet) with { Spacing = CardSpacing.Medium },
            ],
            CardText.Lines([Strings.Preview_Title, missing, .. lines, Strings.Form_NeedsCards]),
            lines is [] ? [back] : [CardLanguage.Button(Strings.Button_Confirm, data), back]);
    }

    private static string Line(ConfirmAssignments.Change change, ConfirmAssignments.Data data)
    {
        var party = RegisterWords.Party(change.Party);
        if (data.Role is null)
            return Sentence.Of(Strings.Assign_NoLonger, change.Item, party);

        var line = Sentence.Of(Strings.Assign_Line, change.Item, party, RegisterWords.Role(data.Role));
        return RegisterRules.TryReadDay(data.Since, out var day) ? $"{line}, {Sentence.Of(Strings.Plain_Line, Strings.Field_Since, Dates.Day(day))}" : line;
    }
}
