using System.Globalization;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.People;

/// <summary>Answers a person in the language that they chose from now on, or again in the one that they write in.</summary>
internal sealed class ChooseLanguage(Preferences preferences, AnswerLanguage languages, AsOfNote asOf) : ICommand
{
    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var language = SupportedLanguages.Find(arguments);
        if (language is null && arguments is not Commands.Auto)
            return Say(Sentence.Of(Strings.Language_NotSpoken, string.Join(", ", SupportedLanguages.All.Select(NameOf))));

        await preferences.KeepLanguageAsync(turn, language, cancellationToken);
        CultureInfo.CurrentUICulture = languages.Of(turn);
        return Say($"{(language is null ? Strings.Language_Followed : Strings.Language_Chosen)}\n\n{PreferenceWords.Zone}");
    }

    private static string NameOf(CultureInfo language) =>
        Strings.ResourceManager.GetString(nameof(Strings.Language_Name), language) ?? language.NativeName;

    private Reply Say(string sentence) => Reply.Text(asOf.Under(sentence));
}
