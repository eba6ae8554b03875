using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Export;

/// <summary>Asks for the format of an export, and gives the link to it.</summary>
internal static class ExportCard
{
    /// <param name="view">The plan.</param>
    /// <param name="question">The question.</param>
    public static AdaptiveCard Ask(PlanView view, string question) => view.Card(
        [CardText.Heading(Strings.Export_Title), CardText.Plain(question), view.Source],
        CardText.Lines(Strings.Export_Title, question, view.SourceLine),
        [.. ExportFormats.All.Select(format => OfferExport.Button(view.Plan, format))]);

    /// <summary>Which format it is to be, after one that there is not.</summary>
    /// <param name="named">The one that was named; empty for none.</param>
    public static string Question(string named) => named is ""
        ? Strings.Export_Which
        : Sentence.Of(Strings.Export_NoSuchFormat, named.ToUpperInvariant(), string.Join(", ", ExportFormats.All.Select(ExportFormats.Label)));

    /// <param name="view">The plan.</param>
    /// <param name="format">The format.</param>
    /// <param name="link">Where the file is.</param>
    /// <param name="latestOnly">So many changes are in it, since there are more; null where all are.</param>
    public static AdaptiveCard Create(PlanView view, ExportFormat format, Uri link, int? latestOnly = null)
    {
        string[] cut = latestOnly is { } most ? [Sentence.Of(Strings.Export_LatestOnly, most)] : [];
        var what = Sentence.Of(format is ExportFormat.Csv ? Strings.Export_What : Strings.Export_WhatAll, RegisterWords.Tlp(RegisterView.WidestFor(view.Register.Role)));
        var works = Sentence.Of(Strings.Export_Works, (int)DownloadTickets.Lifetime.TotalMinutes);
        return view.Card(
            [CardText.Heading(Summary(format)), CardText.Plain(what), .. cut.Select(CardText.Plain), CardText.Plain(works), view.Source],
            CardText.Lines([Summary(format), what, .. cut, works, link.AbsoluteUri, view.SourceLine]),
            [new OpenUrlAction(link.AbsoluteUri) { Title = Sentence.Of(Strings.Button_Download, format.Label()) }, PlanButtons.All(view.Plan)]);
    }

    /// <summary>Says that there can be no link.</summary>
    public static AdaptiveCard CreateWithoutAddress(PlanView view) => view.Card(
        [CardText.Heading(Strings.Export_Title), CardText.Plain(Strings.Export_NoAddress), view.Source],
        CardText.Lines(Strings.Export_Title, Strings.Export_NoAddress, view.SourceLine),
        [PlanButtons.All(view.Plan)]);

    public static string Summary(ExportFormat format) => Sentence.Of(Strings.Export_Summary, format.Label());
}
