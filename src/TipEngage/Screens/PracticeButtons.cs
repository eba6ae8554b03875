using TipEngage.Features.Practices;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>The buttons to a person's own practices that other features show.</summary>
internal static class PracticeButtons
{
    public static ExecuteAction Mine => CardLanguage.Button(Strings.Button_MySubmissions, new ListSubmissions.Data());
}
