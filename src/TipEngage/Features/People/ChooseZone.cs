using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.People;

/// <summary>Tells a person days and hours by the time zone that they chose from now on, or again by that of their client; or says which it is.</summary>
internal sealed class ChooseZone(Preferences preferences, AnswerZone zones, AsOfNote asOf) : ICommand
{
    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
            return Say(PreferenceWords.Zone);

        var zone = ReaderZone.Find(arguments);
        if (zone is null && arguments is not Commands.Auto)
            return Say(Sentence.Of(Strings.Zone_Unknown, TypedWords.Shown(arguments)));

        await preferences.KeepZoneAsync(turn, zone, cancellationToken);
        ReaderZone.Current = zones.Of(turn);
        return Say(Sentence.Of(zone is null ? Strings.Zone_Followed : Strings.Zone_Chosen, ReaderZone.Current.Id));
    }

    private Reply Say(string sentence) => Reply.Text(asOf.Under(sentence));
}
