namespace TipEngage.Practices.Review;

/// <summary>One arrow of the machine.</summary>
/// <param name="Event">What happens.</param>
/// <param name="Actor">Who makes it happen.</param>
/// <param name="From">Where the practice stands before.</param>
/// <param name="States">The states that it goes through, the last one to stay; none where it stays where it is.</param>
internal sealed record ReviewWay(ReviewEvent Event, ReviewActor Actor, IReadOnlyList<PracticeState> From, IReadOnlyList<PracticeState> States)
{
    /// <summary>The states that it goes through from where it stands: none where it is there already, as is what was changed while it was reviewed and held since.</summary>
    public IReadOnlyList<PracticeState> StatesFrom(PracticeState state) => States is [var only] && only == state ? [] : States;

    /// <summary>Whether its person is told by a letter: what they do themselves is answered at once.</summary>
    public bool IsTold => Actor is not ReviewActor.Submitter && Event is not (ReviewEvent.Take or ReviewEvent.Score or ReviewEvent.DeclareInterest);
}
