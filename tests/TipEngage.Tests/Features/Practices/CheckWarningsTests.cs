using System.Text.Json.Nodes;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Practices.FormWalk;

namespace TipEngage.Tests.Features.Practices;

/// <summary>What is said on the last step to who is not to be named.</summary>
public sealed class CheckWarningsTests : FormTests
{
    private const string SafeWording = "Use the safe wording";

    [Theory]
    [InlineData("type_country")]
    [InlineData("anonymous")]
    public async Task Who_chooses_not_to_be_named_after_naming_themselves_is_told_where(string attribution)
    {
        var check = await ToCheckAsync("Clauses of the Ministry of Public Works", "TH,LA", "gov-procurement", attribution);

        check.Marks().ShouldContain("warning-named");
        check.Lines().ShouldContain(line => line.Contains("is named in: Title"));
        check.Buttons().ShouldContain(SafeWording);
        check.Buttons().ShouldContain(SendButton);
    }

    [Fact]
    public async Task The_safe_wording_takes_the_name_away_and_the_ticks_with_it_since_they_were_for_other_words()
    {
        var check = await ToCheckAsync("Clauses of the Ministry of Public Works", "TH,LA", "gov-procurement", "anonymous");

        var again = await walk!.PressAsync(check, SafeWording, ("f_mayShare", "true"));

        again.Marks().ShouldNotContain("warning-named");
        again.Lines().ShouldNotContain(line => line.Contains("Clauses of the Ministry"));
        ValueOf(again, "f_mayShare").ShouldNotBe("true");
        again.Lines().ShouldContain(TipEngage.Resources.Strings.Practice_TickNow);
        again.Buttons().ShouldNotContain(SafeWording);
        (await walk.PressAsync(again, SendButton, Quick[^1])).Marks().ShouldContain("practice-PP-0001");
    }

    [Fact]
    public async Task It_may_be_sent_as_it_is()
    {
        var check = await ToCheckAsync("Clauses of the Ministry of Public Works", "TH,LA", "gov-procurement", "type_country");

        (await walk!.PressAsync(check, SendButton, Quick[^1])).Marks().ShouldContain("practice-PP-0001");
    }

    [Fact]
    public async Task Who_is_named_may_name_themselves()
    {
        var check = await ToCheckAsync("Clauses of the Ministry of Public Works", "NR", "gov-fiu", "named");

        check.Marks().ShouldNotContain("warning-named");
        check.Marks().ShouldNotContain("warning-one-of-its-kind");
        check.Buttons().ShouldNotContain(SafeWording);
    }

    [Theory]
    [InlineData("TH", "gov-fiu", "Thailand")]
    [InlineData("NR", "business-large", "Nauru")]
    [InlineData("TH", "survivor-led", "Thailand")]
    [InlineData("ID", "igo", "Indonesia")]
    [InlineData("LA", "union", "Lao People's Democratic Republic")]
    [InlineData("SG", "gov-central", "Singapore")]
    public async Task A_type_of_which_a_country_has_one_is_warned_of(string country, string type, string name)
    {
        var check = await ToCheckAsync("Fair recruitment clauses", country, type, "type_country");

        check.Marks().ShouldContain("warning-one-of-its-kind");
        check.Lines().ShouldContain(line => line.Contains($"In {name} there may be only one"));
    }

    [Theory]
    [InlineData("TH", "business-large")]
    [InlineData("NR,TO", "business-large")]
    [InlineData("TH,LA", "gov-fiu")]
    [InlineData("TH", "union")]
    [InlineData("SG", "business-sme")]
    public async Task A_type_of_which_there_are_several_is_not(string countries, string type) =>
        (await ToCheckAsync("Fair recruitment clauses", countries, type, "anonymous")).Marks().ShouldNotContain("warning-one-of-its-kind");

    private async Task<JsonNode> ToCheckAsync(string title, string countries, string type, string attribution)
    {
        var card = await walk!.PressAsync(await walk.StartAsync(), "Next", [("f_title", title), .. Quick[0][1..]]);
        card = await walk.PressAsync(card, "Next", ("f_orgName", "Ministry of Public Works"), ("f_orgType", type), ("f_countries", countries), ("f_sectors", "construction"));
        return await walk.PressAsync(card, "Next", [("f_attribution", attribution), .. Quick[2][1..]]);
    }
}
