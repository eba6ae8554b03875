using System.Globalization;
using TipEngage.Data;
using TipEngage.Features.Digests.Settings;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests;

/// <summary>Shows how the digest of a conversation is set, or the fields by which it is set.</summary>
internal sealed class ShowDigest(DigestBook book, DigestRights rights, PlanCatalog catalog, AsOfClock days, TimeProvider clock) : ICardAction<ShowDigest.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_DigestShow, new Data());

    public static ExecuteAction FormButton(string title) => CardLanguage.Button(title, new Data(Form: true));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var row = await book.FindAsync(turn, cancellationToken);
        if (!data.Form)
            return Said(row, null);

        return await rights.RefuseAsync(turn, cancellationToken) is { } refusal ? Reply.Text(refusal).Privately() : Form(row is null ? Usual(turn) : DigestSettings.Of(row), null);
    }

    /// <summary>How it is set, with what was just done.</summary>
    public Reply Said(DigestRow? row, string? said)
    {
        var card = row is null ? DigestCard.None(said ?? Strings.Digest_None) : DigestCard.Create(row, View, clock.GetUtcNow(), said);
        return Reply.Card(card.ToAttachment(), said ?? (row is null ? Strings.Digest_None : SettingWords.When(DigestSettings.Of(row))));
    }

    /// <summary>The plan, whose themes may be chosen.</summary>
    public PlanView View => PlanView.Of(catalog, days);

    public Reply Form(DigestSettings settings, FormRemark? wrong) => Reply.Card(DigestCard.Form(settings, View, wrong).ToAttachment(), wrong?.Plain ?? Strings.Digest_Title);

    /// <summary>Asks on which day it is to come.</summary>
    /// <param name="question">The question.</param>
    /// <param name="day">The day that was named; null for none.</param>
    /// <param name="said">What else was said.</param>
    public static Reply AskDay(string question, DayOfWeek? day, SetDigest.Data said) => Reply.Card(DigestCard.Ask(question, SetDigest.Button(said), day).ToAttachment(), question);

    /// <summary>What a digest is set to of which nothing was said, by the clocks and in the language of the person who asks; to their own chat comes all that they may see.</summary>
    public static DigestSettings Usual(Turn turn) => new(DigestSettings.UsualDay, DigestSettings.UsualTime, ReaderZone.Current is { Id: not "UTC" } zone ? zone.Id : DigestSettings.UsualZone, CultureInfo.CurrentUICulture.Name)
    {
        Tlp = turn.Conversation.Kind is ConversationKind.Personal ? Tlp.Amber : Tlp.Clear,
    };

    /// <summary>Data of the button.</summary>
    /// <param name="Form">Whether to show the fields.</param>
    internal sealed record Data(bool Form = false) : ICardActionData
    {
        public static string Verb => "digests.show";

        public static bool IsQuestion => true;
    }
}
