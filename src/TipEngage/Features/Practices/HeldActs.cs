using TipEngage.Resources;

namespace TipEngage.Features.Practices;

/// <summary>What a person did, by what audit rows call it, in words.</summary>
internal static class HeldActs
{
    public static string Of(string action) => Own(action) ?? Review(action) ?? Judgement(action) ?? Library(action) ?? Other(action);

    private static string? Own(string action) => action switch
    {
        "practices.submit" => Strings.Held_Did_Submit,
        "practices.withdraw" => Strings.Held_Did_Withdraw,
        "practices.update" or "practices.publish_update" => Strings.Held_Did_Update,
        "practices.agree" => Strings.Held_Did_Agree,
        "practices.decline" => Strings.Held_Did_Decline,
        "practices.rest" => Strings.Held_Did_Rest,
        "practices.ask_renewal" => Strings.Held_Did_AskRenewal,
        "practices.confirm" => Strings.Held_Did_Confirm,
        "practices.archive" => Strings.Held_Did_Archive,
        _ => null,
    };

    private static string? Review(string action) => action switch
    {
        "practices.release" => Strings.Held_Did_Release,
        "practices.take" => Strings.Held_Did_Take,
        "practices.score" => Strings.Held_Did_Score,
        "practices.declare_interest" => Strings.Held_Did_DeclareInterest,
        "practices.return" => Strings.Held_Did_Return,
        "practices.object" => Strings.Held_Did_Object,
        "practices.judge_again" => Strings.Held_Did_JudgeAgain,
        _ => null,
    };

    private static string? Judgement(string action) => action switch
    {
        "practices.accept" => Strings.Held_Did_Accept,
        "practices.publish" => Strings.Held_Did_Publish,
        "practices.reject" => Strings.Held_Did_Reject,
        "practices.ask_purge" => Strings.Held_Did_AskPurge,
        "practices.drop_purge" => Strings.Held_Did_DropPurge,
        "practices.purge" => Strings.Held_Did_Purge,
        _ => null,
    };

    private static string? Library(string action) => action switch
    {
        "library.endorse" => Strings.Held_Did_Endorse,
        "library.endorse.take" => Strings.Held_Did_EndorseTaken,
        "library.adopt" => Strings.Held_Did_Adopt,
        "library.adopt.take" => Strings.Held_Did_AdoptTaken,
        _ => null,
    };

    private static string Other(string action) => action switch
    {
        "people.place" => Strings.Held_Did_Place,
        "people.take_place_back" => Strings.Held_Did_PlaceTaken,
        "invitation.issue" => Strings.Held_Did_Invite,
        "invitation.end" => Strings.Held_Did_EndInvitation,
        "register.change" => Strings.Held_Did_Record,
        "role.give" => Strings.Held_Did_GiveRole,
        "role.take" => Strings.Held_Did_TakeRole,
        _ => Strings.Held_Did_Other,
    };
}
