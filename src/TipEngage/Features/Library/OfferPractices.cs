using System.Text;
using TipEngage.Access;
using TipEngage.Practices.Library;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Features.Library;

/// <summary>Searches the library from the compose box. What is inserted is seen by all who are in the conversation, so it is what everybody may see.</summary>
internal sealed class OfferPractices(PracticeLibrary library, PlanViews views, Roles roles, PracticeCards cards) : IInvoke<MessagingExtensionQuery, MessagingExtensionAnswer>
{
    /// <summary>Name of the command in the manifest.</summary>
    public const string Command = "searchPractices";

    private const string QueryParameter = "query";
    private const int MostResults = 25;

    /// <summary>Bytes of all the cards together, counted as Teams counts them, with room for what stands around them.</summary>
    private const int MostBytes = 75 * 1024;
    private const int MostSkipped = 10_000;

    public async Task<MessagingExtensionAnswer?> HandleAsync(Turn turn, MessagingExtensionQuery value, CancellationToken cancellationToken)
    {
        var search = new LibrarySearch(value.Parameter(QueryParameter) ?? "", [], Tlp.Clear)
        {
            Skip = Math.Clamp(value.QueryOptions?.Skip ?? 0, 0, MostSkipped),
            Take = Math.Clamp(value.QueryOptions?.Count ?? MostResults, 1, MostResults),
            IsTyping = true,
        };
        var page = await library.SearchAsync(search, cancellationToken);
        if (page.Practices is [] && search.Skip == 0)
            return MessagingExtensionAnswer.Say(Strings.Library_NothingForAll);

        var view = (await views.PublicAsync(cancellationToken)).BesideThePlan();
        var more = search.Skip == 0 && await IsMoreAsync(turn, search, page.Total, cancellationToken) ? [Said(view)] : Array.Empty<Attachment>();
        return new() { ComposeExtension = new() { AttachmentLayout = "list", Attachments = [.. Fitting([.. more, .. page.Practices.Select(practice => Result(view, practice, cards))])] } };
    }

    /// <summary>Whether the person would find more in a chat of their own.</summary>
    private async Task<bool> IsMoreAsync(Turn turn, LibrarySearch search, int total, CancellationToken cancellationToken) =>
        LibraryCircles.WidestFor(await roles.OfAsync(Person.Of(turn), cancellationToken)) is var widest and not Tlp.Clear
        && (await library.SearchAsync(search with { Widest = widest, Take = 0 }, cancellationToken)).Total > total;

    /// <summary>Says in a row of its own why not all that fits is offered; of what there is it says nothing.</summary>
    private static Attachment Said(PlanView view) => (view.Card([CardText.Plain(Strings.Library_MoreInChat)], Strings.Library_MoreInChat) with { Version = PracticeCard.InsertedVersion }).ToAttachment() with
    {
        Preview = new ThumbnailCard { Title = Strings.Library_MoreInChatTitle, Text = Strings.Library_MoreInChat }.ToAttachment(),
    };

    /// <summary>The best of them, as many as an answer holds.</summary>
    private static IEnumerable<Attachment> Fitting(IEnumerable<Attachment> results)
    {
        var room = MostBytes;
        foreach (var result in results)
        {
            room -= Encoding.Unicode.GetByteCount(result.Content!.Value.ToElement().GetRawText());
            if (room < 0)
                yield break;
            yield return result;
        }
    }

    /// <summary>The practice's card as it goes into a person's own message, with its preview.</summary>
    public static Attachment Result(PlanView view, PublishedPractice practice, PracticeCards cards) =>
        PracticeCard.CreateInserted(view, practice, cards.PageOf(practice)).ToAttachment() with
        {
            Preview = new ThumbnailCard
            {
                Title = practice.Title,
                Text = string.Join(" · ", ((string?[])[practice.Reference, LibraryWording.Tier(practice), practice.IsSelfReported ? Strings.Library_SelfReported : null]).OfType<string>()),
            }.ToAttachment(),
        };
}
