using System.Text;
using Microsoft.Extensions.Options;
using TipEngage.Practices.Library;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Features.Library;

/// <summary>Finds published practices by what a person asks for, and narrows what was found.</summary>
internal sealed class SearchPractices(PracticeLibrary library, LibraryScreens screens, IOptions<PublicUrlOptions> links) : ICommand, ICardAction<SearchPractices.Data>
{
    /// <summary>Practices on a card.</summary>
    public const int AtOnce = 5;

    private const int MostSkipped = 10_000;

    /// <summary>More of what was typed is not looked for: every button of the answer carries it.</summary>
    private const int LongestText = 500;

    /// <summary>The same in bytes, of which a character takes up to three in some scripts.</summary>
    private const int MostBytes = 600;

    /// <summary>So many characters of filters are carried at most.</summary>
    private const int LongestFilters = 300;

    public static ExecuteAction Button(string title, Data data) => CardLanguage.Button(title, data);

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var request = LibraryRequest.Read(arguments);
        return await FindAsync(turn, new(request.Text, null, 0), request.Items, cancellationToken);
    }

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => FindAsync(turn, data, data.Named, cancellationToken);

    private async Task<Reply> FindAsync(Turn turn, Data asked, IReadOnlyList<string> items, CancellationToken cancellationToken)
    {
        var search = new LibrarySearch(Carried(asked.Text ?? ""), Carried(asked.Labels), await screens.WidestAsync(turn, cancellationToken)) { Skip = Math.Clamp(asked.Skip, 0, MostSkipped), Take = AtOnce };
        var page = await library.SearchAsync(search, cancellationToken);
        var view = await screens.ViewAsync(turn, cancellationToken);
        return Reply.Card(LibraryCard.Create(view, search, page, items, PracticeButtons.FileOf(links.Value)).ToAttachment(), LibraryCard.Summary(page));
    }

    /// <summary>Whether a filter more can be carried.</summary>
    public static bool HasRoomFor(IReadOnlyList<string> filters, string label) => filters.Append(label).Sum(one => one.Length + 1) <= LongestFilters;

    private static string Carried(string text)
    {
        var cut = Graphemes.Cut(text, LongestText);
        while (Encoding.UTF8.GetByteCount(cut) is > MostBytes and var bytes)
            cut = Graphemes.Cut(cut, cut.Length * MostBytes / bytes);
        return cut;
    }

    private static List<string> Carried(string[] labels)
    {
        List<string> carried = [];
        foreach (var label in labels.Distinct().TakeWhile(label => HasRoomFor(carried, label)))
            carried.Add(label);
        return carried;
    }

    /// <summary>Data of the button.</summary>
    /// <param name="Text">What was typed; null for everything.</param>
    /// <param name="Filters">Labels that narrow it, separated by blanks; null for none.</param>
    /// <param name="Skip">How many are passed over.</param>
    /// <param name="Items">Ids of the items of the plan that it is also about, separated by blanks; null for none.</param>
    internal sealed record Data(string? Text, string? Filters, int Skip = 0, string? Items = null) : ICardActionData
    {
        public static string Verb => "library.search";

        public static bool IsQuestion => true;

        /// <summary>Each label by which it is narrowed.</summary>
        internal string[] Labels => Filters?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

        /// <summary>Each item.</summary>
        internal string[] Named => Items?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
    }
}
