using TipEngage.Plans.Catalog;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>What sharing is for, what must not be told, and the two ways to do it.</summary>
internal static class StartCard
{
    public static AdaptiveCard Create(FormVisitor visitor, SharedPractice? draft) => visitor.View.Card(
        [
            CardText.Heading(Strings.Practice_StartTitle),
            .. visitor.Door is Door.Invitation ? [CardText.Plain(Sentence.Of(Strings.Invitation_From, visitor.InvitedBy ?? Strings.Invitation_FromCoordinator)) with { Id = "invited-by" }] : Array.Empty<CardElement>(),
            .. visitor.View.Plan.Find(PracticeFields.Items.Preset!) is { } asked ? Asked(visitor.View, asked) : [],
            CardText.Plain(Strings.Practice_StartWhat),
            new Container([CardText.Plain(Strings.Practice_StartNever)]) { Style = ContainerStyle.Warning },
            CardText.Subtle(Strings.Practice_Tlp),
            .. visitor.Door is Door.Invitation ? Invited() : [],
            .. visitor.MayBegin ? Array.Empty<CardElement>() : [NothingNew()],
            .. draft is null ? Array.Empty<CardElement>() : [CardText.Plain(Sentence.Of(Strings.Practice_StartDraft, draft.Title ?? Strings.Practice_NoTitle))],
        ],
        CardText.Lines(Strings.Practice_StartTitle, Strings.Practice_StartWhat, Strings.Practice_StartNever, Strings.Form_NeedsCards),
        [.. FormButtons.FirstStandsOut(Buttons(visitor, draft))]);

    /// <summary>What somebody wants to know who was sent a link: how long it takes, what becomes of it, and where they read that.</summary>
    private static IEnumerable<CardElement> Invited() =>
    [
        CardText.Plain(Sentence.Of(Strings.Invitation_Time, (int)DeleteOldDrafts.Kept.TotalDays)) with { Id = "how-long" },
        CardText.Plain(Strings.Invitation_Happens) with { Id = "what-happens" },
        CardText.Plain(Strings.Invitation_NoMail) with { Id = "no-mail" },
    ];

    /// <summary>Why somebody whom an invitation let in begins nothing more there.</summary>
    public static TextBlock NothingNew() => CardText.Plain(Strings.Invitation_NothingNew) with { Id = "nothing-new" };

    private static IEnumerable<CardAction> Buttons(FormVisitor visitor, SharedPractice? draft)
    {
        var door = visitor.Door;
        if (draft is not null)
            yield return FormButtons.Create(door, Strings.Button_Continue, new OpenPractice.Data(draft.Id));

        if (visitor.MayBegin)
        {
            yield return FormButtons.Create(door, Strings.Button_QuickShare, new StartShare.Data(Guid.NewGuid(), FormLevel.Quick));
            yield return FormButtons.Create(door, Strings.Button_FullCase, new StartShare.Data(Guid.NewGuid(), FormLevel.Full));
        }

        yield return FormButtons.Create(door, Strings.Button_MySubmissions, new ListSubmissions.Data());
    }

    /// <summary>What the plan asks for, as it stands there, and in the language of the answer under it.</summary>
    private static IEnumerable<CardElement> Asked(PlanView view, PlanItem item) =>
    [
        CardText.Label(ItemWords.Title(item)) with { Id = Marks.Of(item) },
        CardText.Verbatim(item.Action),
        .. view.Glosses?.Of(item) is { } gloss ? [CardText.Subtle(Strings.Gloss_Label) with { Weight = TextWeight.Bolder }, CardText.Subtle(gloss.Title) with { Spacing = CardSpacing.None }, CardText.Subtle(gloss.Text) with { Spacing = CardSpacing.None }] : Array.Empty<CardElement>(),
    ];
}
