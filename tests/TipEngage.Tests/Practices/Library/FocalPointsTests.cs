using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TipEngage.Access;
using TipEngage.Features.Library;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Tests.Practices.Review;

namespace TipEngage.Tests.Practices.Library;

/// <summary>Where the settings name who speaks for a member, nobody else does.</summary>
public sealed class FocalPointsTests : ReviewTests
{
    private static readonly Person focalPoint = new("tenant", "FOCAL", "Fetu");
    private static readonly Person another = new("tenant", "deputy", "Gita");

    private Dictionary<string, string[]> named = [];

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.Configure<LibraryOptions>(options =>
        {
            foreach (var (party, people) in named)
                options.FocalPoints[party] = people;
        });
        services.AddSingleton<PracticeLibrary>().AddSingleton<FocalPoints>().AddSingleton<LibraryEchoes>();
    }

    [Fact]
    public async Task Only_focal_points_speak_for_a_member_that_has_some()
    {
        named = new() { ["nz"] = ["focal", another.Id] };
        var echoes = await EchoesAsync();

        (await echoes.EndorseAsync(1, Member, new("NZ", null, true), Cancellation)).ShouldBe(EchoOutcome.NoFocalPoint);
        (await echoes.EndorseAsync(1, focalPoint, new("NZ", "We try it.", true), Cancellation)).ShouldBe(EchoOutcome.Done);
        (await echoes.EndorseAsync(1, Member, new("AU", null, true), Cancellation)).ShouldBe(EchoOutcome.Done);
        (await echoes.EndorseAsync(1, another, new("NZ", null, true), Cancellation)).ShouldBe(EchoOutcome.Done);
        (await echoes.TakeEndorsementAsync(1, Member, "NZ", Cancellation)).ShouldBe(EchoOutcome.Nothing);
    }

    [Fact]
    public async Task Where_none_is_named_whoever_speaks_for_a_member_replaces_and_takes_back_what_another_said()
    {
        var echoes = await EchoesAsync();
        await echoes.EndorseAsync(1, Member, new("AU", "We try it.", true), Cancellation);

        (await echoes.EndorseAsync(1, another, new("AU", "We tried it.", true), Cancellation)).ShouldBe(EchoOutcome.Done);
        (await echoes.TakeOwnEndorsementAsync(1, Member, "AU", Cancellation)).ShouldBe(EchoOutcome.Nothing);
        (await echoes.TakeEndorsementAsync(1, Member, "AU", Cancellation)).ShouldBe(EchoOutcome.Done);
        (await echoes.TakeEndorsementAsync(1, another, "AU", Cancellation)).ShouldBe(EchoOutcome.Nothing);
    }

    [Theory]
    [InlineData("named", true)]
    [InlineData("type_country", false)]
    [InlineData("anonymous", false)]
    public async Task Focal_points_of_the_country_concerned_are_told_once_that_it_may_object_unless_that_tells_whose_it_is(string attribution, bool isTold)
    {
        named = new() { ["TH"] = [focalPoint.Id, another.Id], ["NZ"] = ["somebody"] };
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services, new Dictionary<string, string>(CompleteForm.Quick) { ["attribution"] = attribution });

        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept });

        await using var db = await ContextAsync(services);
        var letters = await db.Letters.Where(letter => letter.Kind == ConcernedLetters.Kind).ToArrayAsync(Cancellation);
        letters.Select(letter => (letter.PersonId, letter.Told)).ShouldBe(isTold ? [(Person.IdOf(focalPoint.Id), "TH"), (another.Id, "TH")] : [], ignoreOrder: true);
    }

    [Fact]
    public async Task Focal_points_change_and_take_back_what_was_said_for_their_member()
    {
        named = new() { ["NZ"] = [focalPoint.Id, another.Id] };
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services);
        await using (var db = await ContextAsync(services))
        {
            db.Endorsements.Add(new() { PracticeId = id, Party = "NZ", Said = "Said before.", IsNamed = true, ById = Member.Id, At = Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancellation);
        }

        var echoes = services.GetRequiredService<LibraryEchoes>();
        (await echoes.EndorseAsync(1, focalPoint, new("NZ", "We try it.", true), Cancellation)).ShouldBe(EchoOutcome.Done);
        (await echoes.OfAsync(await FirstAsync(services), Cancellation)).Endorsed.ShouldBe([("NZ", "We try it.")]);
        (await echoes.ByAsync(id, another, Cancellation)).Parties.ShouldBe(["NZ"]);
        (await echoes.TakeEndorsementAsync(1, Member, "NZ", Cancellation)).ShouldBe(EchoOutcome.Nothing);
        (await echoes.TakeEndorsementAsync(1, another, "NZ", Cancellation)).ShouldBe(EchoOutcome.Done);
        (await echoes.OfAsync(await FirstAsync(services), Cancellation)).Endorsed.ShouldBeEmpty();
    }

    [Fact]
    public void A_form_offers_whom_one_may_speak_for_and_the_one_whose_focal_point_one_is()
    {
        var options = new LibraryOptions();
        options.FocalPoints["NZ"] = [focalPoint.Id];
        var points = new FocalPoints(Options.Create(options));

        points.MembersFor(Member).ShouldNotContain("NZ");
        points.MembersFor(focalPoint).ShouldContain("NZ");
        points.MembersFor(Member).Count.ShouldBe(FocalPoints.Members.Count - 1);
        (points.OnlyOneOf(focalPoint), points.OnlyOneOf(Member)).ShouldBe(("NZ", null));
    }

    [Theory]
    [InlineData("NZ", "person", true)]
    [InlineData("iom", "person", true)]
    [InlineData("XX", "person", false)]
    [InlineData("RSO", "person", false)]
    [InlineData("NZ", " ", false)]
    [InlineData("NZ", null, false)]
    public void The_start_stops_where_they_are_named_for_no_member_or_are_nobody(string party, string? person, bool starts)
    {
        var options = new LibraryOptions();
        options.FocalPoints[party] = person is null ? [] : [person];

        new FocalPointsValidator().Validate(null, options).Succeeded.ShouldBe(starts);
    }

    [Fact]
    public void They_are_read_from_the_settings_by_the_code_of_the_member_in_any_casing()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Library:FocalPoints:nz:0"] = "one",
            ["Library:FocalPoints:nz:1"] = "another",
        }).Build();
        using var services = new ServiceCollection().AddLibrary(settings).BuildServiceProvider();

        services.GetRequiredService<IOptions<LibraryOptions>>().Value.FocalPoints["NZ"].ShouldBe(["one", "another"]);
    }

    private async Task<LibraryEchoes> EchoesAsync()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        await PublishedAsync(services);
        return services.GetRequiredService<LibraryEchoes>();
    }

    private static async Task<PublishedPractice> FirstAsync(IServiceProvider services) =>
        (await services.GetRequiredService<PracticeLibrary>().FindAsync(1, Tlp.Green, Cancellation))!;
}
