using TipEngage.Practices.Form;

namespace TipEngage.Practices;

/// <summary>What became of something that a person wanted done with their practice.</summary>
internal abstract record PracticeOutcome
{
    private PracticeOutcome()
    {
    }

    /// <summary>It is done; or was before, where it was asked for twice.</summary>
    internal sealed record Done(SharedPractice Practice) : PracticeOutcome;

    /// <summary>Nothing of that id is theirs.</summary>
    internal sealed record NotYours : PracticeOutcome;

    /// <summary>It can be changed no more.</summary>
    internal sealed record Closed(SharedPractice Practice) : PracticeOutcome;

    /// <summary>The person has begun so many that there is no room for another.</summary>
    internal sealed record TooMany : PracticeOutcome;

    /// <summary>By the invitation through which the person came nothing new is begun any more.</summary>
    internal sealed record InvitationOver : PracticeOutcome;

    /// <summary>The person has shared as much as an invitation lets one person share.</summary>
    internal sealed record Enough : PracticeOutcome;

    /// <summary>A purge has taken something out of it since it was shown.</summary>
    internal sealed record Emptied(SharedPractice Practice) : PracticeOutcome;

    /// <summary>What was agreed to is not what is there now.</summary>
    internal sealed record OtherText(SharedPractice Practice) : PracticeOutcome;

    /// <summary>It was sent since what somebody wants kept was shown to them.</summary>
    internal sealed record SentSince(SharedPractice Practice) : PracticeOutcome;

    /// <summary>Fields are wrong.</summary>
    internal sealed record Faulty(SharedPractice Practice, IReadOnlyList<(PracticeField Field, PracticeFault Fault)> Faults) : PracticeOutcome;
}
