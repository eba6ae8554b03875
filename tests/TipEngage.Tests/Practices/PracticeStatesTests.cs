using CsCheck;
using TipEngage.Practices;
using static TipEngage.Practices.PracticeState;

namespace TipEngage.Tests.Practices;

/// <summary>The way of a practice is the one that the domain describes, and no other.</summary>
public sealed class PracticeStatesTests
{
    private static readonly PracticeState[] all = Enum.GetValues<PracticeState>();

    private static readonly Gen<PracticeState> anyState = Gen.Int[0, all.Length - 1].Select(index => all[index]);

    /// <summary>Written down apart from the service: what the arrows of the workflow say.</summary>
    private static readonly HashSet<(PracticeState, PracticeState)> arrows =
    [
        (Draft, Submitted), (Submitted, Screening), (Screening, Held), (Screening, InReview), (Held, InReview),
        (InReview, ChangesRequested), (ChangesRequested, InReview), (InReview, Accepted), (Accepted, ConsentCheck), (ConsentCheck, InReview), (ConsentCheck, Published),
        (Published, UpdateDue), (UpdateDue, Published), (Published, Archived), (UpdateDue, Archived),
    ];

    [Fact]
    public void No_state_follows_another_but_by_an_arrow_or_since_it_is_ended() => Gen.Select(anyState, anyState).Sample((from, to) =>
        PracticeStates.Allows(from, to).ShouldBe(to switch
        {
            Withdrawn => from is not (Withdrawn or Purged),
            Rejected => from is not (Draft or Withdrawn or Rejected or Purged),
            Purged => from is not Purged,
            _ => arrows.Contains((from, to)),
        }));

    [Fact]
    public void Every_walk_ends_in_nothing_but_an_end() => Gen.Int.Array[0, 30].Sample(choices =>
    {
        var state = Draft;
        foreach (var choice in choices)
        {
            var next = all.Where(one => PracticeStates.Allows(state, one)).ToArray();
            if (next.Length == 0)
                break;
            state = next[(choice & int.MaxValue) % next.Length];
        }

        (all.Any(one => PracticeStates.Allows(state, one)) || state is Purged).ShouldBeTrue();
    });

    [Fact]
    public void Nothing_is_published_that_was_not_reviewed_accepted_and_agreed_to() =>
        all.Where(from => PracticeStates.Allows(from, Published)).ShouldBe([ConsentCheck, UpdateDue], ignoreOrder: true);
}
