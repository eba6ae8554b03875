using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using TipEngage.Safeguarding.Answers;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Safeguarding;

/// <summary>Judges what a person wrote at the door; what is refused goes no further than here.</summary>
internal sealed partial class MessageScreen(Screening screening, BotRoutes routes) : IActivityScreen
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "TipEngage.Safeguarding";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Screened = Meter.CreateCounter<long>(
        "tipengage.safeguarding", "{message}", "Messages that were answered with a referral, refused or warned of, by language and kind.");

    public Activity Screen(Activity activity)
    {
        var verdict = screening.Judge(TextsOf(activity));
        if (verdict.IsHarmless)
            return activity;

        Count(verdict);
        var language = verdict.Language ?? LanguageOf(activity);
        return verdict.IsDisclosure
            ? Replace(activity, new Refer.Data(language))
            : Replace(activity, new Refuse.Data(language, [.. verdict.Reasons]));
    }

    private string? LanguageOf(Activity activity) => TextsOf(activity).Select(text => WrittenLanguage.Default.Of(text)).FirstOrDefault(known => known is not null);

    private static Activity Replace<TData>(Activity activity, TData data) where TData : Teams.Cards.ICardActionData => activity is InvokeActivity invoke
        ? ActivityContent.Replace(invoke, data)
        : ActivityContent.Replace(activity, data);

    private IEnumerable<string> TextsOf(Activity activity) => activity switch
    {
        MessageActivity message => TextsOf(message),
        InvokeActivity { Name: "composeExtension/queryLink" or "composeExtension/anonymousQueryLink" } => [],
        InvokeActivity invoke => Typed(routes.TextsToScreen(invoke)),
        EventActivity other => ActivityContent.TextsIn(other.Value),
        _ => [],
    };

    /// <summary>The HTML copy counts too: what a client shows of it, such as a quotation, need not be in the text.</summary>
    private static IEnumerable<string> TextsOf(MessageActivity message) =>
    [
        .. message.Text is { } text ? [WithoutMentions(text)] : Array.Empty<string>(),
        .. message.Summary is { } summary ? [summary] : Array.Empty<string>(),
        .. Typed(ActivityContent.TextsIn(message.Value)),
        .. (message.Attachments ?? []).SelectMany(TextsOf),
    ];

    /// <summary>What was typed, without what a button or the client carries beside it: an id of theirs may look like a passport's number.</summary>
    private static IEnumerable<string> Typed(IEnumerable<string> texts) => texts.Where(text => !IsId(text));

    /// <summary>Whether a text is an id as machines write it.</summary>
    public static bool IsId(string text) => Guid.TryParseExact(text, "D", out _) || Guid.TryParseExact(text, "N", out _);

    private static IEnumerable<string> TextsOf(Attachment? attachment)
    {
        if (attachment?.Name is { } name)
            yield return name;
        if (attachment?.Content is not { } content)
            yield break;
        foreach (var text in ActivityContent.TextsIn(content.ToElement()))
            yield return WithoutMentions(text);
    }

    /// <summary>Counts what was not taken, here or in a form.</summary>
    public static void Count(Verdict verdict)
    {
        var language = new KeyValuePair<string, object?>("language", verdict.Language ?? "none");
        if (verdict.IsDisclosure)
            Screened.Add(1, language, new("kind", "referral"));
        foreach (var reason in verdict.Reasons)
            Screened.Add(1, language, new("kind", reason));
    }

    /// <summary>Counts a name that its writer is warned of.</summary>
    public static void CountName(string language) => Screened.Add(1, new("language", language), new KeyValuePair<string, object?>("kind", "name"));

    public static string WithoutMentions(string text) => Mention().Replace(text, " ");

    [GeneratedRegex(@"<at\b[^<>]{0,100}>[^<>]{0,100}</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
