using TipEngage.Access;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Library;

/// <summary>Shows a published practice; whether there is one that a reader may not see is not said.</summary>
internal sealed class ShowPractice(PracticeLibrary library, LibraryEchoes echoes, PracticeUses uses, LibraryScreens screens, PracticeCards cards) : ICommand, ICardAction<ShowPractice.Data>
{
    public static ExecuteAction Button(string title, string reference) => CardLanguage.Button(title, new Data(reference));

    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => ShowAsync(turn, arguments, cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => ShowAsync(turn, data.Practice, cancellationToken);

    private async Task<Reply> ShowAsync(Turn turn, string reference, CancellationToken cancellationToken)
    {
        var widest = await screens.WidestAsync(turn, cancellationToken);
        var practice = PracticeReference.Read(reference) is { } number ? await library.FindAsync(number, widest, cancellationToken) : null;
        if (practice is null)
            return NotThere(await screens.ViewAsync(turn, cancellationToken), reference);
        await echoes.CountReadAsync(practice.Id, Person.Of(turn), cancellationToken);

        var said = PlanViews.IsForOne(turn) && await echoes.ReadsAsync(practice.Id, Person.Of(turn), cancellationToken) is { } reads ? await FeedbackAsync(practice.Id, reads, cancellationToken) : null;
        var card = await cards.CreateAsync(await screens.ViewAsync(turn, cancellationToken), practice, widest, said, cancellationToken);
        return Reply.Card(card.ToAttachment(), practice.Title);
    }

    /// <summary>What its own person learns of it: counts, and never of whom.</summary>
    private async Task<string> FeedbackAsync(Guid practice, int reads, CancellationToken cancellationToken)
    {
        var opened = Sentence.Of(Strings.Library_Opened, reads);
        if (await uses.OfAsync(practice, cancellationToken) is not { } use)
            return opened;

        return string.Join(". ", ((string?[])
        [
            opened,
            Sentence.Of(Strings.Library_ToldIn, use.Digests, use.Files),
            use.Newsletters is [] ? null : Sentence.Of(Strings.Library_CitedIn, string.Join(", ", use.Newsletters)),
            use.IsNamed ? Sentence.Of(Strings.Library_NamedIn, use.Statements, use.Practices) : null,
        ]).OfType<string>());
    }

    /// <summary>The answer about what is not there for the reader.</summary>
    public static Reply NotThere(PlanView view, string reference)
    {
        var sentence = Sentence.Of(Strings.Library_NotThere, PracticeReference.Read(reference) is { } number ? PracticeReference.Of(number) : "PP-");
        return Reply.Card(view.Card([CardText.Plain(sentence)], sentence, [PracticeButtons.Mine, SearchPractices.Button(Strings.Button_AllPractices, new(null, null))]).ToAttachment(), sentence);
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data(string Practice) : ICardActionData
    {
        public static string Verb => "library.practice";

        public static bool IsQuestion => true;
    }
}
