using TipEngage.Practices.Library;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Library;

/// <summary>The form by which a member says that it finds a practice useful.</summary>
internal static class EndorsementCard
{
    private const int MostTaken = 6;

    /// <param name="view">The plan.</param>
    /// <param name="practice">The practice.</param>
    /// <param name="members">Members for which the reader may speak.</param>
    /// <param name="typed">What was filled in.</param>
    /// <param name="own">Members for whom it was said already, and for which the reader may take it back: the first ones, and that which is named.</param>
    /// <param name="wrong">What is wrong with what was filled in; null for nothing.</param>
    public static AdaptiveCard Create(PlanView view, PublishedPractice practice, IReadOnlyList<string> members, EndorsePractice.Given typed, IReadOnlyList<string> own, FormRemark? wrong) => view.Card(
        [
            CardText.Heading(Strings.Endorse_Title) with { Id = Marks.Practice(practice.Reference) },
            CardText.Subtle($"{practice.Reference}: {practice.Title}") with { Spacing = CardSpacing.None },
            .. wrong?.Elements ?? [],
            CardText.Plain(Strings.Endorse_Rule),
            new ChoiceSetInput([.. members.Select(code => new Choice(EchoWords.Party(code, view.Language), code)).OrderBy(choice => choice.Title, StringComparer.CurrentCulture)])
            {
                Id = "party", Label = Strings.Endorse_Member, Value = typed.Party, Style = "filtered", Placeholder = Strings.Form_Choose, IsRequired = true, ErrorMessage = Strings.Endorse_NoMember,
            },
            new TextInput { Id = "said", Label = Sentence.Of(Strings.Endorse_Said, LibraryEchoes.LongestSaid), Value = typed.Said, IsMultiline = true, MaxLength = LibraryEchoes.LongestSaid },
            new ToggleInput(Strings.Endorse_Named) { Id = "named", Label = Strings.Endorse_Naming, Value = typed.Named ?? "false" },
            .. own.OrderByDescending(code => code == typed.Party).Take(MostTaken).Select(code => TakeBack(view, practice.Reference, code)),
        ],
        CardText.Lines(wrong?.Plain, Strings.Endorse_Title, practice.Title, Strings.Endorse_Rule, Strings.Form_NeedsCards),
        [
            CardLanguage.Button(Strings.Button_EndorseNow, new EndorsePractice.Given(practice.Reference)),
            ShowPractice.Button(Sentence.Of(Strings.Button_BackToPractice, practice.Reference), practice.Reference) with { AssociatedInputs = "none" },
        ]);

    /// <summary>What is left to somebody who speaks for no member any more.</summary>
    public static AdaptiveCard CreateLeft(PlanView view, string reference, IReadOnlyList<string> said) => view.Card(
        [CardText.Heading(reference) with { Id = Marks.Practice(reference) }, CardText.Plain(Strings.Endorse_Members), .. said.Take(MostTaken).Select(code => TakeBack(view, reference, code))],
        CardText.Lines(reference, Strings.Endorse_Members));

    private static ActionSet TakeBack(PlanView view, string reference, string code) =>
        new([CardLanguage.Button(Sentence.Of(Strings.Button_TakeBackFor, EchoWords.Party(code, view.Language)), new EndorsePractice.Taken(reference, code)) with { AssociatedInputs = "none" }]);
}
