using System.Globalization;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>A letter about a practice: what was decided, why, and what to do.</summary>
internal static class LetterCard
{
    /// <summary>What was decided, in a sentence that names no content; null where there is no letter of that name.</summary>
    public static string? HeadingOf(string told, SharedPractice practice, IReadOnlyDictionary<string, string> detail) => Find($"Letter_{told}") is { } sentence
        ? Sentence.Of(sentence, (told is nameof(ReviewEvent.PublishUpdate) ? practice.Updated : practice.Reference) ?? Strings.Letter_ADraft, UpdatedOf(practice, detail))
        : null;

    /// <param name="view">The plan in the language of the letter.</param>
    /// <param name="practice">The practice as it stands now.</param>
    /// <param name="told">What is told.</param>
    /// <param name="heading">The sentence that says it.</param>
    /// <param name="detail">What else is told: the reason, the comments, what was found strong, counts.</param>
    /// <param name="contact">Mailbox for questions; null for none.</param>
    /// <param name="wentOn">Whether the practice stands elsewhere by now than where what is told led it.</param>
    public static AdaptiveCard Create(
        PlanView view, SharedPractice practice, string told, string heading, IReadOnlyDictionary<string, string> detail, string? contact, bool wentOn = false)
    {
        var (next, wording) = (wentOn || practice.IsToBePurged || told is nameof(ReviewEvent.DropPurge) ? ReceiptCard.Next(Door.Chat, practice) : NextOf(told, practice, detail), DecisionWords.Proposed(practice, view, 0));
        return view.Card(
            [
                CardText.Heading(heading) with { Id = practice.Reference is { } reference ? Marks.Practice(reference) : null },
                .. practice.Title is { } title ? [CardText.Verbatim(title)] : Array.Empty<CardElement>(),
                .. ReceiptCard.UpdateOf(practice),
                .. DecisionWords.Why(detail.GetValueOrDefault(PracticeLetters.Reason), LetterWords.Comments(detail)),
                .. ReceiptCard.Wording(wording),
                .. told is nameof(ReviewEvent.Publish) or nameof(ReviewEvent.PublishUpdate) or nameof(ReviewEvent.Accept) or PracticeLetters.TierLowered && DecisionWords.Tier(practice).ToArray() is { Length: > 0 } tier ? [new FactSet(tier)] : Array.Empty<CardElement>(),
                .. LetterWords.Feedback(detail),
                .. LetterWords.Counts(detail),
                .. LetterWords.Begun(detail),
                CardText.Plain(next) with { Spacing = CardSpacing.Medium, Id = "what-to-do" },
                .. practice.State is PracticeState.Withdrawn or PracticeState.Purged || practice.IsMerged ? Array.Empty<CardElement>() : [CardText.Subtle(Strings.Practice_WithdrawRule)],
                .. contact is null ? Array.Empty<CardElement>() : [CardText.Subtle(Sentence.Of(Strings.Letter_Ask, contact))],
            ],
            CardText.Lines(heading, next),
            [.. ToLibrary(told, practice), .. ReceiptCard.Buttons(Door.Chat, practice, wording)]);
    }

    /// <summary>The way to what others read now; of an update that is the practice in whose place it stands.</summary>
    private static IEnumerable<CardAction> ToLibrary(string told, SharedPractice practice) => (told, practice) switch
    {
        (nameof(ReviewEvent.Publish), { Reference: { } reference }) when PracticeStates.IsPublished(practice.State) => [PracticeButtons.One(reference)],
        (nameof(ReviewEvent.PublishUpdate), { Updated: { } updated }) => [PracticeButtons.One(updated)],
        _ => [],
    };

    private static string NextOf(string told, SharedPractice practice, IReadOnlyDictionary<string, string> detail) => told is nameof(ReviewEvent.Accept) && practice.Proposed is null
        ? Strings.Letter_Accept_Nothing
        : Find($"Letter_{told}_Next") is { } sentence ? Sentence.Of(sentence, UpdatedOf(practice, detail)) : Strings.Practice_NextOther;

    /// <summary>Reference of what an update was to replace, which a draft that was one does not know any more.</summary>
    private static string? UpdatedOf(SharedPractice practice, IReadOnlyDictionary<string, string> detail) => detail.GetValueOrDefault(PracticeLetters.Updated) ?? practice.Updated ?? practice.Reference;

    private static string? Find(string key) => Strings.ResourceManager.GetString(key, CultureInfo.CurrentUICulture);
}
