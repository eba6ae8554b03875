using System.Text.Json.Nodes;
using TipEngage.Teams.Activities;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.WorkPlan;

/// <summary>Cards in old chats outlive deployments: every payload that was ever sent is still answered. Add lines; never change one.</summary>
public sealed class VerbTests(AnswerBotFixture fixture) : IClassFixture<AnswerBotFixture>
{
    [Theory]
    [InlineData("""{"item":"9z","plan":"2017-19"}""")]
    [InlineData("""{"item":"4a","plan":"2030-32"}""")]
    public async Task The_refresh_of_a_card_whose_item_is_gone_is_a_card_that_says_so(string data)
    {
        var answer = await fixture.Bot.PressAsync("workplan.refresh", data);

        answer["type"]!.ToString().ShouldBe("application/vnd.microsoft.card.adaptive");
        answer["value"]!.Lines().ShouldContain(TipEngage.Resources.Strings.Item_Gone);
    }

    [Theory]
    [InlineData("workplan.item", """{"item":"4b"}""", "4b")]
    [InlineData("workplan.list", """{}""", "1 2 3 3a 4 4a 4b 4c 4d 5 6 7")]
    [InlineData("workplan.list", """{"filter":"Ongoing"}""", "1 2 3")]
    [InlineData("workplan.list", """{"filter":"ForAction"}""", "3a 4 4a 4b 4c 4d 5 6 7")]
    [InlineData("workplan.list", """{"filter":"Active","year":2018}""", "3a 4b 4c 4d 5 6 7")]
    [InlineData("workplan.list", """{"filter":"Due","year":2017}""", "4 4a")]
    [InlineData("workplan.list", """{"filter":"Only","year":2017}""", "4 4a")]
    [InlineData("workplan.list", """{"filter":"Overdue"}""", "4 4a")]
    [InlineData("workplan.item", """{"item":"4b","plan":"2017-19"}""", "4b")]
    [InlineData("workplan.list", """{"filter":"Overdue","plan":"2017-19"}""", "4 4a")]
    [InlineData("workplan.refresh", """{"item":"4a","plan":"2017-19"}""", "4a")]
    [InlineData("workplan.history", """{"item":"4a","plan":"2017-19"}""", "")]
    [InlineData("workplan.history", """{"item":"4a","plan":"2017-19","before":7}""", "")]
    [InlineData("register.changes", """{"plan":"2017-19","since":"2018-06-01"}""", "")]
    [InlineData("register.changes", """{"plan":"2017-19","since":"2018-06-01","items":["4a"],"before":7}""", "")]
    [InlineData("register.translations", """{"plan":"2017-19"}""", "")]
    [InlineData("initiatives.list", """{"plan":"2017-19"}""", "")]
    [InlineData("initiatives.propose", """{"plan":"2017-19"}""", "")]
    [InlineData("initiatives.submit", """{"plan":"2017-19","change":"8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a10","title":"A joint exercise","text":"In May","rolePoint":"2"}""", "")]
    [InlineData("initiatives.propose", """{"plan":"2017-19","title":"A joint exercise","text":"In May","rolePoint":"2"}""", "")]
    [InlineData("initiatives.preview", """{"plan":"2017-19","change":"8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a10","title":"A joint exercise","text":"In May","rolePoint":"2"}""", "")]
    [InlineData("register.changes", """{"plan":"2017-19","since":"2018-06-01","until":"2018-06-02"}""", "")]
    [InlineData("workplan.about", """{}""", "")]
    [InlineData("library.search", """{}""", "")]
    [InlineData("library.search", """{"text":"fees","filters":"c_th s_fishing","skip":5}""", "")]
    [InlineData("library.practice", """{"practice":"PP-0042"}""", "")]
    [InlineData("library.describe", """{"practice":"PP-0042"}""", "")]
    [InlineData("library.endorse", """{"practice":"PP-0042"}""", "")]
    [InlineData("library.endorse.give", """{"practice":"PP-0042","party":"NZ","said":"Useful.","named":"true"}""", "")]
    [InlineData("library.endorse.take", """{"practice":"PP-0042","party":"NZ"}""", "")]
    [InlineData("library.adopt", """{"practice":"PP-0042"}""", "")]
    [InlineData("library.adopt.give", """{"practice":"PP-0042","country":"NZ","year":"2017"}""", "")]
    [InlineData("library.adopt.take", """{"practice":"PP-0042","country":"NZ"}""", "")]
    [InlineData("help.show", """{}""", "")]
    public async Task A_button_of_any_age_is_answered(string verb, string data, string items)
    {
        var card = await CardOfAsync(verb, data);

        card.Items().ShouldBe(items.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("workplan.materials", "material-MAT-PG-CMS")]
    [InlineData("workplan.events", "event-EVT-GBF-2017")]
    public async Task A_list_of_named_things_is_answered(string verb, string mark) => (await CardOfAsync(verb, "{}")).Marks().ShouldContain(mark);

    [Theory]
    [InlineData("roles.list", """{}""")]
    [InlineData("roles.preview", """{}""")]
    [InlineData("roles.preview", """{"objectId":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","name":"Bela","role":"Member"}""")]
    [InlineData("roles.preview", """{"person":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","role":"None"}""")]
    [InlineData("invitations.issue", """{"invitation":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4"}""")]
    [InlineData("invitations.issue", """{"invitation":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","purpose":"Forum","days":"14","uses":"5"}""")]
    [InlineData("invitations.end", """{"invitation":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4"}""")]
    [InlineData("practices.start", """{"practice":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","level":"Quick"}""")]
    [InlineData("practices.step", """{"practice":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","level":"Full","step":"what","move":"Next","f_title":"Clauses"}""")]
    [InlineData("practices.step", """{"practice":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","level":"Full","step":"what","move":"Next","isBegun":false,"f_title":"Clauses"}""")]
    [InlineData("practices.mine", "{}")]
    [InlineData("reviews.queue", "{}")]
    [InlineData("reviews.queue", """{"skip":10,"isRefresh":true}""")]
    [InlineData("reviews.place", "{}")]
    [InlineData("reviews.place.keep", """{"practice":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4"}""")]
    [InlineData("roles.change", """{"person":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","role":"None","seen":0}""")]
    public async Task A_button_of_any_age_is_answered_to_a_coordinator(string verb, string data) =>
        (await fixture.Bot.PressAsync(verb, data, role: "coordinator"))["type"]!.GetValue<string>().ShouldBe(Attachment.AdaptiveCardType);

    [Theory]
    [InlineData("""{"plan":"2017-19"}""")]
    [InlineData("""{"plan":"2017-19","format":"Csv"}""")]
    [InlineData("""{"plan":"2017-19","format":"Xlsx"}""")]
    [InlineData("""{"plan":"2017-19","format":"Json"}""")]
    public async Task A_button_of_an_export_is_answered(string data)
    {
        await using var bot = await AnswerBot.StartAsync(publicUrl: "https://tipengage.example");

        (await bot.PressAsync("workplan.export", data))["type"]!.GetValue<string>().ShouldBe(Attachment.AdaptiveCardType);
    }

    [Theory]
    [InlineData("reviews.open", "")]
    [InlineData("reviews.read", "")]
    [InlineData("reviews.uses", "")]
    [InlineData("reviews.uses", ""","skip":30 """)]
    [InlineData("reviews.step", ""","seen":1,"event":"Publish" """)]
    [InlineData("reviews.step", ""","seen":1,"event":"PublishUpdate" """)]
    [InlineData("reviews.purge", "")]
    [InlineData("reviews.score", "")]
    [InlineData("reviews.score.keep", ""","seen":1,"q_harm":"3" """)]
    [InlineData("reviews.return", "")]
    [InlineData("reviews.return.send", ""","seen":1,"field1":"title","comment1":"Say more","note":"Thank you" """)]
    [InlineData("reviews.return.send", ""","seen":1,"shown":6,"isMore":true,"field4":"limits","comment4":"Say more" """)]
    [InlineData("reviews.accept", "")]
    [InlineData("reviews.accept.send", ""","seen":1,"tier":"Idea","f_title":"Clauses" """)]
    [InlineData("reviews.accept.send", ""","seen":1,"shown":["problem"],"tier":"Idea","f_problem":"Fees","more":"limits" """)]
    [InlineData("reviews.reject", "")]
    [InlineData("reviews.reject.send", ""","seen":1,"reason":"no_steps","note":"Thank you" """)]
    [InlineData("reviews.assign", "")]
    [InlineData("reviews.interest", "")]
    [InlineData("reviews.assign.set", ""","seen":1,"person":"coordinator" """)]
    public async Task A_button_of_a_review_that_is_gone_is_answered(string verb, string more) =>
        (await fixture.Bot.PressAsync(verb, $$"""{"practice":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4"{{more}}}""", role: "coordinator"))["value"]!.ToString().ShouldContain("no submission of that reference");

    [Theory]
    [InlineData("practices.answer", """{"practice":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b5","seen":1,"answer":"Agree"}""", "under \"My submissions\"")]
    [InlineData("practices.again", """{"practice":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b5","draft":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b6"}""", "under \"My submissions\"")]
    [InlineData("practices.update", """{"practice":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b5","draft":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b6"}""", "under \"My submissions\"")]
    [InlineData("reviews.here", "{}", "in a channel")]
    [InlineData("reviews.here.stop", "{}", "in a channel")]
    public async Task A_button_of_a_review_is_answered_in_a_sentence(string verb, string data, string words) =>
        (await fixture.Bot.PressAsync(verb, data, role: "coordinator"))["value"]!.ToString().ShouldContain(words);

    [Theory]
    [InlineData("digests.show", "{}")]
    [InlineData("digests.show", """{"form":true}""")]
    [InlineData("digests.set", """{"day":"Monday","time":"09:00","zone":"Asia/Bangkok","language":"th","blocks":"Changes,Events","tlp":"Green","always":"true"}""")]
    [InlineData("digests.pause", "{}")]
    [InlineData("digests.resume", "{}")]
    [InlineData("digests.stop", "{}")]
    [InlineData("digests.refresh", "{}")]
    [InlineData("digests.refresh", """{"paused":true}""")]
    [InlineData("reviews.refresh", """{"practice":"6f0b8f1c-7b1e-4d6e-9d3e-0a3a0a3f0001"}""")]
    [InlineData("digests.report", "{}")]
    [InlineData("digests.report", """{"before":"2018-03-05"}""")]
    [InlineData("digests.report", """{"week":"2018-03-05","skip":10}""")]
    [InlineData("digests.retry", "{}")]
    [InlineData("digests.retry", """{"week":"2018-03-05"}""")]
    [InlineData("digests.retry", """{"conversation":"a:1","run":"2018-03-05T02:00:00+00:00"}""")]
    public async Task A_button_of_the_digest_is_answered(string verb, string data) =>
        (await fixture.Bot.PressAsync(verb, data, role: "coordinator"))["type"]!.GetValue<string>().ShouldBe(Attachment.AdaptiveCardType);

    [Theory]
    [InlineData("digests.preview", "{}")]
    [InlineData("digests.now", "{}")]
    [InlineData("reviews.uses.correct", """{"practice":"6f0b8f1c-7b1e-4d6e-9d3e-0a3a0a3f0001"}""")]
    [InlineData("digests.correct", """{"conversation":"a:1","run":"2018-03-05T02:00:00+00:00"}""")]
    [InlineData("digests.withdraw", """{"conversation":"a:1","run":"2018-03-05T02:00:00+00:00"}""")]
    public async Task A_button_of_a_digest_that_is_gone_is_answered(string verb, string data)
    {
        await using var bot = await AnswerBot.StartAsync();

        (await bot.PressAsync(verb, data, role: "coordinator"))["value"]!.ToString().ShouldNotContain("out of date");
    }

    [Theory]
    [InlineData("newsletters.show", "{}")]
    [InlineData("newsletters.show", """{"number":99}""")]
    [InlineData("newsletters.save", """{"number":99,"seen":0,"subject":"News","introduction":"Dear all","tlp":"Green","language":"th"}""")]
    [InlineData("newsletters.release", """{"number":99,"seen":0}""")]
    public async Task A_button_of_a_newsletter_is_answered(string verb, string data) =>
        (await fixture.Bot.PressAsync(verb, data, role: "coordinator"))["value"]!.ToString().ShouldNotContain("out of date");

    [Theory]
    [InlineData("practices.open", "under \"My submissions\"")]
    [InlineData("practices.discard", "under \"My submissions\"")]
    [InlineData("practices.withdraw", "under \"My submissions\"")]
    public async Task A_button_of_a_practice_that_is_gone_is_answered(string verb, string words) =>
        (await fixture.Bot.PressAsync(verb, """{"practice":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4"}"""))["value"]!.ToString().ShouldContain(words);

    [Theory]
    [InlineData("workplan.item", """{"item":"99"}""")]
    [InlineData("workplan.item", """{}""")]
    [InlineData("workplan.item", """{"item":"<script>"}""")]
    [InlineData("workplan.item", """{"item":"4b","plan":"1917-19"}""")]
    [InlineData("workplan.list", """{"filter":"Due","year":999999}""")]
    public async Task Data_that_was_tampered_with_is_answered_with_the_way_back(string verb, string data) =>
        (await CardOfAsync(verb, data)).Buttons().ShouldContain("All items");

    [Theory]
    [InlineData("follow.add", """{"subject":"item:4a","plan":"2017-19"}""", "You follow 4a")]
    [InlineData("follow.add", """{"subject":"theme:follow-the-money","plan":"2017-19","here":false}""", "You follow Theme: Following the Money")]
    [InlineData("follow.remove", """{"subject":"item:4a","plan":"2017-19"}""", "You no longer follow 4a")]
    [InlineData("follow.remove", """{"subject":"everything","plan":"2017-19","here":false,"inList":false}""", "You follow nothing any more.")]
    public async Task A_button_that_does_something_is_answered_in_a_sentence(string verb, string data, string sentence)
    {
        var answer = await fixture.Bot.PressAsync(verb, data);

        answer["type"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.activity.message");
        answer["value"]!.GetValue<string>().ShouldStartWith(sentence);
    }

    [Theory]
    [InlineData("follow.list", """{}""")]
    [InlineData("follow.remove", """{"subject":"item:4a","plan":"2017-19","here":false,"inList":true}""")]
    public async Task A_button_to_what_is_followed_is_answered(string verb, string data) =>
        (await CardOfAsync(verb, data))["fallbackText"]!.GetValue<string>().ShouldStartWith("You follow");

    [Theory]
    [InlineData("workplan.item", """{"item":7}""")]
    [InlineData("workplan.list", """{"filter":"Nonsense"}""")]
    [InlineData("nobody.knows", "{}")]
    public async Task Data_of_another_shape_is_out_of_date(string verb, string data)
    {
        var answer = await fixture.Bot.PressAsync(verb, data);

        answer["type"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.activity.message");
        answer["value"]!.GetValue<string>().ShouldContain("out of date");
    }

    [Theory]
    [InlineData("workplan.update", """{"item":"4a","plan":"2017-19"}""")]
    [InlineData("workplan.update.preview", """{"item":"5","plan":"2017-19","version":0,"state":"blocked","note":"n","source":"https://example.org","reporter":"TH","date":"2018-02-01","tlp":"CLEAR"}""")]
    [InlineData("workplan.assign", """{"item":"4a","plan":"2017-19"}""")]
    [InlineData("workplan.assign.preview", """{"item":"5","plan":"2017-19","parties":"Thailand, IOM","role":"lead","since":"2018-02-01","remove":"false"}""")]
    [InlineData("workplan.assign.confirm", """{"plan":"2017-19","changes":[{"id":"8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a11","item":"5","party":"TH","version":0}],"role":"lead","since":"2018-02-01"}""")]
    [InlineData("translations.update", """{"plan":"2017-19","material":"MAT-PG-FTM","language":"th"}""")]
    [InlineData("translations.update.preview", """{"plan":"2017-19","material":"MAT-PG-FTM","language":"th","state":"published","link":"https://example.org","date":"2018-02-01","tlp":"CLEAR"}""")]
    [InlineData("events.update", """{"plan":"2017-19","id":"EVT-WG-2018"}""")]
    [InlineData("events.update.preview", """{"plan":"2017-19","id":"EVT-WG-2018","start":"2018-05-16","end":"2018-05-16","place":"Bangkok","zone":"Asia/Bangkok","status":"confirmed","source":"https://example.org","tlp":"CLEAR"}""")]
    [InlineData("materials.update", """{"plan":"2017-19","id":"MAT-PG-FTM"}""")]
    [InlineData("materials.update.preview", """{"plan":"2017-19","id":"new","name":"A guide","kind":"report","alias":"Another title","link":"https://example.org","tlp":"CLEAR"}""")]
    [InlineData("register.confirm", """{"change":"8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a12","plan":"2017-19","kind":"Progress","subject":"6","version":0,"item":"6","set":{"state":"blocked"},"clear":["note"]}""")]
    public async Task A_button_of_the_register_is_answered(string verb, string data) => (await CardOfAsync(verb, data, "coordinator")).Lines().ShouldNotBeEmpty();

    [Theory]
    [InlineData("register.undo", """{"change":"8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a13","plan":"2017-19"}""")]
    [InlineData("register.undo.all", """{"plan":"2017-19","changes":["8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a13","8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a14"]}""")]
    [InlineData("initiatives.decide", """{"plan":"2017-19","number":"M9","version":1,"state":"accepted"}""")]
    public async Task A_button_about_something_that_is_gone_is_answered_with_a_sentence(string verb, string data) =>
        (await fixture.Bot.PressAsync(verb, data, role: "coordinator"))["value"]!.ToString().ShouldNotContain("out of date");

    private async Task<JsonNode> CardOfAsync(string verb, string data, string? role = null)
    {
        var answer = await fixture.Bot.PressAsync(verb, data, role: role);
        answer["type"]!.GetValue<string>().ShouldBe(Attachment.AdaptiveCardType);
        return answer["value"]!;
    }
}
