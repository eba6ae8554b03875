using System.Buffers;
using System.Globalization;
using Microsoft.Extensions.Options;
using TipEngage.Hosting;
using TipEngage.Practices;
using TipEngage.Practices.Invitations;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices.Invitations;

/// <summary>The form on a page in a browser, for whoever has the link of an invitation.</summary>
internal sealed class ShareByInvitation(InvitationDoor door, AnswerForm form, PlanViews views, ShareLimits limits, IOptions<PublicUrlOptions> links)
{
    public const string Path = "share";

    /// <summary>The page; opening it uses nothing up, since programs that look at links open them too.</summary>
    public async Task<IResult> OpenAsync(HttpContext context, string invitation)
    {
        if (limits.MustWait(context))
            return Wait(context);

        if (await door.EnterAsync(invitation, GuestOf(context, invitation), context.RequestAborted) is not { MayEnter: true } visit)
            return Over(context);
        if (visit.IsKnown && await door.TongueOfAsync(visit, context.RequestAborted) is { } tongue)
            PageLanguage.Speak(context, SupportedLanguages.For(tongue));

        return ScriptPage.Of(context, Strings.Practice_DialogTitle, Path);
    }

    /// <summary>Brings somebody back who kept their address: at once in the browser in which they are, else when they say that it is theirs.</summary>
    public async Task<IResult> ComeBackAsync(HttpContext context, string invitation, string guest)
    {
        if (await RefuseBackAsync(context, invitation, guest) is { } refusal)
            return refusal;

        return GuestCookie.Holds(context, guest) ? Results.Redirect($"/{Path}/{invitation}") : ComeBackPage.Of(context, invitation, guest, IsSecure(context));
    }

    /// <summary>Takes their word for it, where it was asked for in this browser.</summary>
    public async Task<IResult> GoOnAsync(HttpContext context, string invitation, string guest)
    {
        if (await RefuseBackAsync(context, invitation, guest) is { } refusal)
            return refusal;
        if (!ComeBackPage.WasAsked(context))
            return ComeBackPage.Of(context, invitation, guest, IsSecure(context));

        GuestCookie.Give(context, invitation, guest, IsSecure(context));
        return Results.Redirect($"/{Path}/{invitation}");
    }

    private async Task<IResult?> RefuseBackAsync(HttpContext context, string invitation, string guest)
    {
        if (limits.MustWait(context))
            return Wait(context);
        if (await door.EnterAsync(invitation, guest, context.RequestAborted) is not { IsKnown: true })
            return Over(context);

        context.Response.KeepPrivate();
        return null;
    }

    /// <summary>Answers a button of the form.</summary>
    public async Task<IResult> AskAsync(HttpContext context, string invitation)
    {
        var (request, refusal) = await ReadAsync(context);
        if (request is null)
            return refusal;

        CultureInfo.CurrentUICulture = SupportedLanguages.For(request.Lang);
        var guest = GuestOf(context, invitation);
        var view = await views.PublicAsync(context.RequestAborted);
        if (await door.EnterAsync(invitation, guest, context.RequestAborted) is not { MayEnter: true } visit)
            return Over(request, view);

        var (visitor, isOver) = (new FormVisitor(visit.Person, Door.Invitation, view) { InvitedBy = NameOf(visit.InvitedBy), MayBegin = visit.MayBegin }, false);
        var admitted = visitor with { WayBack = WayBackOf(context, invitation, guest) };
        if (visit.IsKnown)
            visitor = admitted;
        var answer = await form.AnswerAsync(visitor with { Admit = AdmitAsync }, request.Verb, request.Data, context.RequestAborted);
        return isOver ? Over(request, view) : ShareAnswers.Of(visitor, answer);

        async Task<FormVisitor?> AdmitAsync(CancellationToken cancellationToken)
        {
            isOver = !await door.AdmitAsync(visit, cancellationToken);
            return isOver ? null : visitor = admitted;
        }
    }

    /// <summary>Searches a long list.</summary>
    public async Task<IResult> SearchAsync(HttpContext context, string invitation)
    {
        var (request, refusal) = await ReadAsync(context);
        if (request is null)
            return refusal;

        CultureInfo.CurrentUICulture = SupportedLanguages.For(request.Lang);
        var view = await views.PublicAsync(context.RequestAborted);
        return await door.EnterAsync(invitation, GuestOf(context, invitation), context.RequestAborted) is { MayEnter: true }
            ? Results.Json(new ShareChoices(SuggestChoices.Find(request.Dataset, request.QueryText, view.Plan)), ShareJson.Default.ShareChoices)
            : Over(request, view);
    }

    private async Task<(ShareRequest? Request, IResult Refusal)> ReadAsync(HttpContext context)
    {
        context.Response.KeepPrivate();
        if (limits.MustWait(context))
            return (null, ShareAnswers.Refuse(StatusCodes.Status429TooManyRequests, Strings.Invitation_TooFast));
        if (!context.Request.HasJsonContentType())
            return (null, ShareAnswers.Refuse(StatusCodes.Status415UnsupportedMediaType, Strings.Practice_CardTooOld));

        var read = await context.Request.BodyReader.ReadAtLeastAsync(ShareRequest.MostBytes + 1, context.RequestAborted);
        var body = read.Buffer.ToArray();
        context.Request.BodyReader.AdvanceTo(read.Buffer.End);
        if (body.Length > ShareRequest.MostBytes)
            return (null, ShareAnswers.Refuse(StatusCodes.Status413PayloadTooLarge, Strings.Invitation_TooLarge));
        if (ShareRequest.Read(body) is not { } request)
            return (null, ShareAnswers.Refuse(StatusCodes.Status400BadRequest, Strings.Practice_CardTooOld));

        return (request, Results.Empty);
    }

    private static string? NameOf((string Country, string Organisation)? place) =>
        place is { } known ? Sentence.Of(Strings.Material_WithKind, known.Organisation, RegisterWords.Party(known.Country)) : null;

    private Uri WayBackOf(HttpContext context, string invitation, string guest) =>
        links.Value.Under($"{Path}/{invitation}/{guest}") ?? new($"{context.Request.Scheme}://{context.Request.Host}/{Path}/{invitation}/{guest}");

    private string GuestOf(HttpContext context, string invitation) => GuestCookie.Of(context, invitation, IsSecure(context));

    /// <summary>What stands before the service may take the encryption off.</summary>
    private bool IsSecure(HttpContext context) => context.Request.IsHttps || links.Value.Under(Path)?.Scheme == Uri.UriSchemeHttps;

    private static IResult Wait(HttpContext context) =>
        WebPage.Refuse(context, StatusCodes.Status429TooManyRequests, Strings.Practice_DialogTitle, Strings.Invitation_OpenLater);

    private static IResult Over(HttpContext context) =>
        WebPage.Refuse(context, StatusCodes.Status404NotFound, Strings.Practice_DialogTitle, Strings.Invitation_Over);

    /// <summary>Where nobody comes in, whoever wrote of somebody in danger still hears where help is.</summary>
    private static IResult Over(ShareRequest request, PlanView view)
    {
        var visitor = new FormVisitor(default, Door.Invitation, view);
        return request.Data is { } data && CardData.TryRead<FillStep.Data>(data, out var step)
            && FillForm.HelpFirst(step, FormAnswer.Say(Strings.Invitation_Over)) is { Card: not null } help
            ? ShareAnswers.Of(visitor, help)
            : ShareAnswers.Refuse(StatusCodes.Status404NotFound, Strings.Invitation_Over);
    }
}
