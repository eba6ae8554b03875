using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices.Library;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Library;

/// <summary>Whatever stands in a filter, it finds what has it, which is nothing for what no practice has.</summary>
public abstract class HostileFiltersTests : DataTests
{
    private const string Marks = "a.b \"'\\&|!()*:^-_+,;<>%\0\t\uD800ก\u0301";

    protected HostileFiltersTests()
    {
    }

    protected HostileFiltersTests(PostgresServer server) : base(server)
    {
    }

    protected override void Add(IServiceCollection services) => services.AddSingleton<PracticeLibrary>();

    [Fact]
    public async Task Any_value_of_a_filter_that_no_practice_has_finds_nothing_and_breaks_nothing()
    {
        string[] kinds = [.. LibraryLabels.Kinds, "g_", "zz", "x_"];
        var library = await LibraryAsync();
        var value = Gen.OneOf(Gen.Char[Marks].Array[1, 8].Select(marks => new string(marks)), Gen.String[1, 12], Gen.Int[2000, 9000].Select(length => new string('x', length)));

        await Gen.Select(Gen.Int[0, kinds.Length - 1].Select(place => kinds[place]), value, Gen.Bool.Select(isTyped => isTyped ? "workers" : ""), Gen.Bool).SampleAsync(
            async (kind, text, typed, isGuest) =>
            {
                var page = await library.SearchAsync(new(typed, [kind + text + "?"], isGuest ? Tlp.Clear : Tlp.Green), Cancellation);

                (page.Total > 0).ShouldBe(kind is "zz", $"{kind}{text}");
            },
            iter: 300, threads: 1);
    }

    [Theory]
    [InlineData("s_a.b")]
    [InlineData("c_t h")]
    public async Task Beside_one_that_practices_have_it_takes_nothing_away(string hostile)
    {
        var library = await LibraryAsync();
        var known = await library.SearchAsync(new("", [hostile[..2] + (hostile[0] is 's' ? "fishing" : "th")], Tlp.Green), Cancellation);

        var both = await library.SearchAsync(new("", [hostile[..2] + (hostile[0] is 's' ? "fishing" : "th"), hostile], Tlp.Green), Cancellation);

        known.Total.ShouldBeGreaterThan(0);
        both.Total.ShouldBe(known.Total);
    }

    private async Task<PracticeLibrary> LibraryAsync()
    {
        var services = await OpenAsync();
        await SampleShelf.PutAsync(services, [.. SamplePractice.Make(60).Select(practice => practice.ToRow())]);
        return services.GetRequiredService<PracticeLibrary>();
    }
}
