using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Routing;

public sealed class MentionsTests
{
    private static readonly ChannelAccount Bot = new() { Id = "28:bot", Name = "TipEngage" };
    private static readonly ChannelAccount Ana = new() { Id = "29:1Ana", Name = "Ana" };

    [Theory]
    [InlineData("<at>TipEngage</at> item 4b", "item 4b")]
    [InlineData("<at>TipEngage</at>item 4b", "item 4b")]
    [InlineData("<at>TipEngage</at>&nbsp;item 4b\n", "item 4b")]
    [InlineData("<at>TipEngage</at>\u00a0item 4b \u00a0", "item 4b")]
    [InlineData("item 4b <at>TipEngage</at>", "item 4b")]
    [InlineData("<at>TipEngage</at> <at>TipEngage</at> items", "items")]
    [InlineData("<at>TipEngage</at>", "")]
    [InlineData("no mention at all", "no mention at all")]
    public void The_mention_of_the_bot_is_taken_out(string text, string rest) =>
        Strip(text, Entity.Mention(Bot)).ShouldBe(rest);

    [Fact]
    public void Mentions_of_others_stay() =>
        Strip("<at>TipEngage</at> ask <at>Ana</at>", Entity.Mention(Ana), Entity.Mention(Bot)).ShouldBe("ask <at>Ana</at>");

    [Theory]
    [InlineData("O'Brien \"the\" Bot")]
    [InlineData("Bot & Söhne <beta>")]
    [InlineData("Bot with  two spaces")]
    [InlineData("บอท")]
    public void A_name_may_hold_anything(string name)
    {
        var bot = Bot with { Name = name };

        Strip(bot, $"{Entity.Mention(bot).Text} items", Entity.Mention(bot)).ShouldBe("items");
        Strip(bot, $"<at>{name}</at> items", Entity.Mention(bot)).ShouldBe("items");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<at>@TipEngage</at>")]
    public void A_mention_whose_text_is_not_there_is_found_by_name(string? entityText) =>
        Strip("<at>tipengage</at> items", Entity.Mention(Bot) with { Text = entityText }).ShouldBe("items");

    [Fact]
    public void A_mention_under_an_old_name_is_found_by_the_name_of_the_recipient() =>
        Strip("<at>TipEngage</at> items", Entity.Mention(Bot with { Name = "@Old name" }) with { Text = "<at>@Old name</at>" }).ShouldBe("items");

    [Fact]
    public void Ids_are_compared_ignoring_case() =>
        Strip("<at>TipEngage</at> items", Entity.Mention(Bot with { Id = "28:BOT" })).ShouldBe("items");

    [Fact]
    public void Nobody_is_the_bot_where_ids_are_missing() =>
        Strip(Bot with { Id = null }, "<at>Ana</at> items", new Entity { Type = "mention", Text = "<at>Ana</at>", Mentioned = new() { Name = "Ana" } })
            .ShouldBe("<at>Ana</at> items");

    [Fact]
    public void A_mention_without_its_entity_stays() =>
        Strip("<at>TipEngage</at> items").ShouldBe("<at>TipEngage</at> items");

    [Fact]
    public void Entities_of_other_kinds_and_empty_ones_do_no_harm() =>
        Strip("<at>TipEngage</at> items", null!, new Entity(), new Entity { Type = "mention" }, new Entity { Type = "clientInfo", Locale = "en" })
            .ShouldBe("<at>TipEngage</at> items");

    [Theory]
    [InlineData("&lt;b&gt;items&lt;/b&gt;", "<b>items</b>")]
    [InlineData("a &amp; b &quot;c&quot; &#39;d&#39;", "a & b \"c\" 'd'")]
    [InlineData("R&D & more", "R&D & more")]
    public void What_a_client_escaped_is_read_as_it_was_typed(string text, string typed) =>
        Strip(text).ShouldBe(typed);

    private static string Strip(string text, params Entity[] entities) => Strip(Bot, text, entities);

    private static string Strip(ChannelAccount bot, string text, params Entity[] entities) =>
        Mentions.TextWithoutBot(new() { Text = text, Recipient = bot, Entities = entities });
}
