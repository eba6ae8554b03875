using System.Globalization;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>The language of a card, which its buttons carry so that their answers stay in it.</summary>
internal static class CardLanguage
{
    /// <summary>Name of the member among the data of a button. Cards in old chats have it: never rename it.</summary>
    public const string Member = "lang";

    /// <summary>What the buttons of a card carry now; nothing on an English card whose reader has an English client, as on cards of before.</summary>
    public static string? Carried => CultureInfo.CurrentUICulture is var language && SupportedLanguages.IsPlainEnglish(language) ? null : language.Name;

    /// <summary>A button whose answer is in the language of its card.</summary>
    public static ExecuteAction Button<TData>(string title, TData data) where TData : ICardActionData
    {
        var button = ExecuteAction.For(title, data);
        if (Carried is { } language)
        {
            button.Data![Member] = language;
            button.Fallback!.Data![Member] = language;
        }

        return button;
    }
}
