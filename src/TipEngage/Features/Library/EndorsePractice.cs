using TipEngage.Access;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Features.Library;

/// <summary>Says for a member that it finds a practice useful, or takes that back.</summary>
internal sealed class EndorsePractice(LibraryEchoes echoes, FocalPoints focalPoints, EchoDesk desk)
    : ICommand, ICardAction<EndorsePractice.Data>, ICardAction<EndorsePractice.Given>, ICardAction<EndorsePractice.Taken>
{
    public static ExecuteAction Button(string reference) => CardLanguage.Button(Strings.Button_Endorse, new Data(reference));

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var request = EndorsementRequest.Read(arguments);
        return (await OpenAsync(turn, new(request.Reference ?? "", request.Party), null, cancellationToken)).Privately();
    }

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => OpenAsync(turn, new(data.Practice), null, cancellationToken);

    public async Task<Reply> HandleAsync(Turn turn, Given data, CancellationToken cancellationToken)
    {
        var screened = ScreenedForm.Of(data);
        if (FormRemark.Of(screened, _ => Sentence.Of(Strings.Endorse_Said, LibraryEchoes.LongestSaid)) is { } remark)
            return await OpenAsync(turn, screened.Data, remark, cancellationToken);
        if (data.Party is null || !FocalPoints.Members.Contains(data.Party))
            return await OpenAsync(turn, data with { Party = null }, Strings.Endorse_NoMember, cancellationToken);
        var said = string.IsNullOrWhiteSpace(data.Said) ? null : data.Said.Trim();
        if (said?.Length > LibraryEchoes.LongestSaid)
            return await OpenAsync(turn, data, Sentence.Of(Strings.PracticeFault_TooLong, LibraryEchoes.LongestSaid), cancellationToken);

        return await desk.DoAsync(
            turn, data.Practice, number => echoes.EndorseAsync(number, Person.Of(turn), new(data.Party, said, data.Named is "true"), cancellationToken),
            view => Sentence.Of(Strings.Endorse_Given, EchoWords.Party(data.Party, view.Language), data.Practice), Strings.Endorse_Own, null, cancellationToken);
    }

    public Task<Reply> HandleAsync(Turn turn, Taken data, CancellationToken cancellationToken) => desk.DoAsync(
        turn, data.Practice, number => echoes.TakeEndorsementAsync(number, Person.Of(turn), data.Party, cancellationToken),
        view => Sentence.Of(Strings.Endorse_Taken, EchoWords.Party(data.Party, view.Language), data.Practice), Strings.Endorse_Own,
        number => echoes.TakeOwnEndorsementAsync(number, Person.Of(turn), data.Party, cancellationToken), cancellationToken);

    private Task<Reply> OpenAsync(Turn turn, Given typed, FormRemark? wrong, CancellationToken cancellationToken) => desk.OpenAsync(turn, typed.Practice, async (view, practice) =>
    {
        var person = Person.Of(turn);
        var (own, _) = await echoes.ByAsync(practice.Id, person, cancellationToken);
        var filled = typed with { Party = typed.Party ?? focalPoints.OnlyOneOf(person) };
        return Reply.Card(EndorsementCard.Create(view, practice, focalPoints.MembersFor(person), filled, own, wrong).ToAttachment(), Strings.Endorse_Title);
    }, (view, number) => LeftAsync(turn, view, number, cancellationToken), cancellationToken);

    /// <summary>Whoever is no member any more can still take back what they said.</summary>
    private async Task<Reply?> LeftAsync(Turn turn, PlanView view, int number, CancellationToken cancellationToken)
    {
        var said = await echoes.SaidByAsync(number, Person.Of(turn), cancellationToken);
        return said is [] ? null : Reply.Card(EndorsementCard.CreateLeft(view, PracticeReference.Of(number), said).ToAttachment(), Strings.Endorse_Members).Privately();
    }

    /// <summary>Data of the button that opens the form.</summary>
    internal sealed record Data(string Practice) : ICardActionData
    {
        public static string Verb => "library.endorse";

        public static bool IsQuestion => true;
    }

    /// <summary>Data of the button that says so, with what was filled in.</summary>
    internal sealed record Given(string Practice, string? Party = null, string? Said = null, string? Named = null) : IWrittenForm<Given>
    {
        public static string Verb => "library.endorse.give";

        public static IReadOnlyList<string> WrittenInputs => ["said"];

        /// <summary>Its answer may hold what was typed, which is kept in one place only; the same said twice leaves the same.</summary>
        public static bool IsQuestion => true;
    }

    /// <summary>Data of the button that takes it back.</summary>
    internal sealed record Taken(string Practice, string Party) : ICardActionData
    {
        public static string Verb => "library.endorse.take";

        public static bool IsQuestion => true;
    }
}
