using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Library;

/// <summary>What is published is found at once, by those who may see it, and nothing else ever is.</summary>
public abstract class LibraryTests : DataTests
{
    protected LibraryTests()
    {
    }

    protected LibraryTests(PostgresServer server) : base(server)
    {
    }

    protected override void Add(IServiceCollection services) => services.AddSingleton<PracticeLibrary>();

    [Fact]
    public async Task Queries_in_four_languages_find_what_was_meant()
    {
        var services = await OpenAsync();
        var practices = SamplePractice.Make(500);
        await SampleShelf.PutAsync(services, [.. practices.Select(practice => practice.ToRow())]);

        LabelledQuery.All.Count.ShouldBeGreaterThanOrEqualTo(60);
        await LabelledQuery.ShouldBeFoundAsync(Library(services), practices, LabelledQuery.All);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public async Task Practices_in_another_language_than_the_query_are_found_by_what_both_have_a_name_for(string written)
    {
        var services = await OpenAsync();
        var practices = SamplePractice.Make(2000);
        await SampleShelf.PutAsync(services, [.. practices.Where(practice => practice.Language == written).Select(practice => practice.ToRow())]);

        await LabelledQuery.ShouldBeFoundAsync(Library(services), practices, [.. LabelledQuery.Across.Where(one => one.Written == written).Select(one => one.Query)]);
    }

    [Fact]
    public async Task A_guest_finds_what_is_for_everybody_and_a_member_also_what_is_for_the_group()
    {
        var services = await OpenAsync();
        await SampleShelf.PutAsync(services, [.. SamplePractice.Make(50).Select(practice => practice.ToRow())]);

        var guest = await SearchAsync(services, "", Tlp.Clear, take: 100);
        var member = await SearchAsync(services, "", Tlp.Green, take: 100);

        (guest.Total, member.Total).ShouldBe((40, 50));
        guest.Practices.ShouldAllBe(practice => practice.Tlp == Tlp.Clear);
        (await Library(services).FindAsync(5, Tlp.Clear, Cancellation)).ShouldBeNull();
        (await Library(services).FindAsync(5, Tlp.Green, Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_filter_with_a_character_that_ends_a_text_finds_nothing_and_breaks_nothing()
    {
        var services = await OpenAsync();
        await SampleShelf.PutAsync(services, [.. SamplePractice.Make(5).Select(practice => practice.ToRow())]);

        (await Library(services).SearchAsync(new("", ["c_\0x"], Tlp.Green), Cancellation)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_taken_back_is_found_no_more_on_any_replica_and_its_words_are_in_no_index()
    {
        var replicas = await ReplicasAsync();
        var row = SamplePractice.Make(1)[0].ToRow();
        await SampleShelf.PutAsync(replicas[0], [row]);
        foreach (var replica in replicas)
            (await SearchAsync(replica, "recruitment fees", Tlp.Clear)).Total.ShouldBe(1);

        await SampleShelf.MoveAsync(replicas[0], 1, PracticeState.Withdrawn);

        foreach (var replica in replicas)
            (await SearchAsync(replica, "recruitment fees", Tlp.Green)).Total.ShouldBe(0);
        await using var db = await ContextAsync(replicas[0]);
        (await LibraryText.FindAsync(db, new WordClause.Word("recruitment"), Cancellation)).ShouldBeEmpty();
        var left = await db.LibraryRows.SingleAsync(Cancellation);
        (left.Fields, left.Words, left.Labels, left.Tier).ShouldBe((null, null, null, null));
    }

    [Theory]
    [MemberData(nameof(Unpublished))]
    public async Task What_is_not_published_is_never_found(string state)
    {
        var services = await OpenAsync();
        await SampleShelf.PutAsync(services, [SamplePractice.Make(1)[0].ToRow(Enum.Parse<PracticeState>(state))]);

        (await SearchAsync(services, "", Tlp.Green)).Total.ShouldBe(0);
        (await SearchAsync(services, "recruitment fees", Tlp.Green)).Total.ShouldBe(0);
        (await Library(services).FindAsync(1, Tlp.Green, Cancellation)).ShouldBeNull();
        (await Library(services).ListAsync(Tlp.Green, 0, 10, Cancellation)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Unpublished))]
    public async Task A_row_that_was_left_behind_is_not_shown(string state)
    {
        var services = await OpenAsync();
        await SampleShelf.PutAsync(services, [SamplePractice.Make(1)[0].ToRow()]);
        await using var db = await ContextAsync(services);
        await db.Practices.ExecuteUpdateAsync(change => change.SetProperty(row => row.State, state), Cancellation);

        (await SearchAsync(services, "recruitment fees", Tlp.Green)).Practices.ShouldBeEmpty();
        (await Library(services).FindAsync(1, Tlp.Green, Cancellation)).ShouldBeNull();
    }

    public static TheoryData<string> Unpublished => [.. Enum.GetNames<PracticeState>().Where(state => !PracticeStates.IsPublished(Enum.Parse<PracticeState>(state)))];

    [Fact]
    public async Task What_is_too_common_to_be_asked_of_the_engine_is_found_narrowed_and_counted_alike()
    {
        var services = await OpenAsync();
        await SampleShelf.PutAsync(services, [.. SamplePractice.Make(500).Select(practice => practice.ToRow())]);
        using var without = new PracticeLibrary(services.GetRequiredService<IDbContextFactory<TipDbContext>>()) { MostFromEngine = 0 };

        foreach (var query in LabelledQuery.All)
        {
            foreach (var filters in new string[][] { [], ["c_th", "c_vn"], ["s_fishing", "l_en"], ["s_nothing"] })
            {
                var search = new LibrarySearch(query.Text, filters, filters.Length == 0 ? Tlp.Clear : Tlp.Green) { Take = 20 };
                var (one, other) = (await Library(services).SearchAsync(search, Cancellation), await without.SearchAsync(search, Cancellation));

                other.Practices.Select(found => found.Number).ShouldBe(one.Practices.Select(found => found.Number), query.Text);
                (other.Total, other.IsNear).ShouldBe((one.Total, one.IsNear));
                other.Facets.ShouldBe(one.Facets);
            }
        }
    }

    [Fact]
    public async Task Filters_narrow_and_facets_count_what_is_left()
    {
        var services = await OpenAsync();
        var practices = SamplePractice.Make(300);
        await SampleShelf.PutAsync(services, [.. practices.Select(practice => practice.ToRow())]);

        var page = await Library(services).SearchAsync(new("", ["c_th", "c_vn", "s_fishing"], Tlp.Green) { Take = 50 }, Cancellation);

        var meant = practices.Where(practice => practice.Country is "TH" or "VN" && practice.Sector.Value is "fishing").ToArray();
        meant.ShouldNotBeEmpty();
        page.Practices.Select(practice => practice.Number).ShouldBe(meant.Select(practice => practice.Number), ignoreOrder: true);
        page.Facets.ShouldContain(("s_fishing", meant.Length));
        foreach (var language in meant.GroupBy(practice => practice.Language))
            page.Facets.ShouldContain(("l_" + language.Key, language.Count()));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap()
    {
        var services = await OpenAsync();
        await SampleShelf.PutAsync(services, [.. SamplePractice.Make(60).Select(practice => practice.ToRow())]);

        var all = await SearchAsync(services, "workers", Tlp.Green, take: 60);
        List<int> paged = [];
        for (var skip = 0; skip < all.Total; skip += 7)
            paged.AddRange((await Library(services).SearchAsync(new("workers", [], Tlp.Green) { Skip = skip, Take = 7 }, Cancellation)).Practices.Select(practice => practice.Number));

        paged.ShouldBe(all.Practices.Select(practice => practice.Number));
    }

    [Fact]
    public async Task A_word_of_what_a_guest_may_not_see_corrects_no_slip_of_theirs()
    {
        var services = await OpenAsync();
        var green = SamplePractice.Make(500).First(practice => practice is { Topic.Key: "bank", Language: "en" } && practice.Number % 5 == 0).ToRow();
        await SampleShelf.PutAsync(services, [green]);

        (await SearchAsync(services, "transfrs", Tlp.Green)).Total.ShouldBe(1);
        (await SearchAsync(services, "transfrs", Tlp.Clear)).Total.ShouldBe(0);
    }

    [Theory]
    [InlineData("\" OR 1")]
    [InlineData("') | ('")]
    [InlineData("\\' & x")]
    [InlineData("Words: NEAR(a b) *")]
    [InlineData("c_th x_clear l_en")]
    [InlineData("\u0000 \uD800 ﷺ\uFFFE")]
    [InlineData("ก่้๊๋ ์์์ ເເ")]
    public async Task Hostile_words_are_words(string text)
    {
        var services = await OpenAsync();
        await SampleShelf.PutAsync(services, [SamplePractice.Make(5)[4].ToRow()]);

        (await SearchAsync(services, text, Tlp.Clear)).Practices.ShouldBeEmpty();
    }

    private protected static PracticeLibrary Library(IServiceProvider services) => services.GetRequiredService<PracticeLibrary>();

    private protected static Task<LibraryPage> SearchAsync(IServiceProvider services, string text, Tlp widest, int take = 5) =>
        Library(services).SearchAsync(new(text, [], widest) { Take = take }, Cancellation);
}
