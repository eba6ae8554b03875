using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>Words that reviewers propose wait for their person, and name nobody who is not to be named.</summary>
public abstract class ProposedWordsTests : ReviewTests
{
    protected ProposedWordsTests()
    {
    }

    protected ProposedWordsTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task Reviewers_learn_no_name_of_an_anonymous_practice_and_a_text_that_they_leave_as_they_read_it_is_not_theirs()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services, new Dictionary<string, string>(CompleteForm.Quick)
        {
            ["title"] = "How the Ministry of Public Works asks for proof",
            ["evidenceLinks"] = "https://publicworks.example/report",
        });

        var read = ReviewedPractice.Of(await RowAsync(services, id)).Fields!;
        read.Values.ShouldNotContain(value => value.Contains("public works", StringComparison.OrdinalIgnoreCase) || value.Contains("publicworks", StringComparison.Ordinal));
        read["title"].ShouldBe("How the […] asks for proof");
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept, Proposed = new Dictionary<string, string> { ["title"] = read["title"] } });

        (await RowAsync(services, id)).Proposed.ShouldBeNull();
    }

    [Fact]
    public async Task Other_words_wait_for_their_person_and_a_no_brings_it_back()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services);
        var proposed = new Dictionary<string, string> { ["title"] = "Clauses in public tenders", ["tlp"] = "GREEN" };
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept, Proposed = proposed });
        Clock.Advance(TimeSpan.FromDays(21));

        await AgainstAsync(services, Second, id, ReviewFault.NotAgreed, move => move with { Event = ReviewEvent.Publish });
        RegisterJson.ReadFields((await RowAsync(services, id)).Proposed!).Keys.ShouldBe(["title"]);
        await DoneAsync(services, Owner, id, move => move with { Event = ReviewEvent.Decline });
        (await RowAsync(services, id)).State.ShouldBe(nameof(PracticeState.InReview));

        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept, Proposed = proposed });
        await DoneAsync(services, Owner, id, move => move with { Event = ReviewEvent.Agree });
        RegisterJson.ReadFields((await RowAsync(services, id)).Fields!)["title"].ShouldBe("Clauses in public tenders");
    }
}
