using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Export;

/// <summary>Asks for the format of an export, and gives the link to it.</summary>
internal static class ExportCard
{
    public static AdaptiveCard Ask(PlanView view) => view.Card(
        [CardText.Heading(Strings.Export_Title), CardText.Plain(Strings.Export_Which), view.Source],
        CardText.Lines(Strings.Export_Title, Strings.Export_Which, view.SourceLine),
        [.. ExportFormats.All.Select(format => OfferExport.Button(view.Plan, format))]);

    public static AdaptiveCard Create(PlanView view, ExportFormat format, Uri link)
    {
        var what = Sentence.Of(Strings.Export_What, RegisterWords.Tlp(RegisterView.WidestFor(view.Register.Role)));
        var works = Sentence.Of(Strings.Export_Works, (int)DownloadTickets.Lifetime.TotalMinutes);
        return view.Card(
            [CardText.Heading(Summary(format)), CardText.Plain(what), CardText.Plain(works), view.Source],
            CardText.Lines(Summary(format), what, works, link.AbsoluteUri, view.SourceLine),
            [new OpenUrlAction(link.AbsoluteUri) { Title = Sentence.Of(Strings.Button_Download, format.Label()) }, PlanButtons.All(view.Plan)]);
    }

    /// <summary>Says that there can be no link.</summary>
    public static AdaptiveCard CreateWithoutAddress(PlanView view) => view.Card(
        [CardText.Heading(Strings.Export_Title), CardText.Plain(Strings.Export_NoAddress), view.Source],
        CardText.Lines(Strings.Export_Title, Strings.Export_NoAddress, view.SourceLine),
        [PlanButtons.All(view.Plan)]);

    public static string Summary(ExportFormat format) => Sentence.Of(Strings.Export_Summary, format.Label());
}
