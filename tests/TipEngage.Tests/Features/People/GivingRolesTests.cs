using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Register;
using TipEngage.Teams.Activities;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.People;

/// <summary>A coordinator gives and takes roles in a chat, after a look at what it will be; nobody else learns or changes anything.</summary>
public sealed class GivingRolesTests : IAsyncLifetime
{
    private const string Bela = "8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4";
    private const string NotForYou = "This is for coordinators of the Working Group.";

    private AnswerBot? bot;

    private AnswerBot Bot => bot!;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync();

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    [Fact]
    public async Task A_role_is_given_after_a_look_at_it()
    {
        var preview = await PressAsync("coordinator", "roles.preview", new JsonObject { ["objectId"] = Bela.ToUpperInvariant(), ["name"] = "Bela B.", ["role"] = "Coordinator" });
        RoleOfBela().ShouldBe(Role.Member);
        preview.Lines().ShouldBe(["Is this right?", $"Person: {Markdown.Escape($"Bela B. ({Bela})")}", "Now: no role of their own", "Afterwards: coordinator"]);

        var list = await ConfirmAsync("coordinator", preview);

        list.Lines().ShouldContain("Done. Role of Bela B.: coordinator.");
        list.Lines().ShouldContain("Bela B.: coordinator");
        RoleOfBela().ShouldBe(Role.Coordinator);
    }

    [Theory]
    [InlineData("objectId", "bela@example.org", "refused")]
    [InlineData("name", "bela@example.org", "refused")]
    [InlineData("name", "my friend is locked in a compound and they beat him", "referral")]
    public async Task What_may_not_be_taken_is_taken_out_and_the_rest_stays(string input, string text, string mark)
    {
        var fields = new JsonObject { ["objectId"] = Bela, ["name"] = "Bela B.", ["role"] = "Submitter" };
        fields[input] = text;

        var again = await PressAsync("coordinator", "roles.preview", fields);

        again.Marks().ShouldContain(mark);
        again.ToJsonString().ShouldNotContain(text);
        ValueOf("role").ShouldBe("Submitter");
        ValueOf(input is "name" ? "objectId" : "name").ShouldBe(input is "name" ? Bela : "Bela B.");
        ValueOf(input).ShouldBeNull();

        string? ValueOf(string id) => again.Objects().Single(one => one["id"]?.ToString() == id)["value"]?.ToString();
    }

    [Fact]
    public async Task Where_somebody_is_not_named_the_rest_of_the_form_stays()
    {
        var again = await PressAsync("coordinator", "roles.preview", new JsonObject { ["objectId"] = "Bela", ["name"] = "Bela B.", ["role"] = "Submitter" });

        again.Objects().Single(one => one["id"]?.ToString() is "name")["value"]!.ToString().ShouldBe("Bela B.");
    }

    [Fact]
    public async Task A_role_is_taken_away_from_the_list()
    {
        await ConfirmAsync("coordinator", await PressAsync("coordinator", "roles.preview", Fields(Bela, "Submitter")));
        RoleOfBela().ShouldBe(Role.Submitter);

        var preview = await PressAsync("coordinator", "roles.preview", new JsonObject { ["person"] = Bela, ["role"] = "None" });
        preview.Lines().ShouldContain("Now: submitter");
        await ConfirmAsync("coordinator", preview);

        RoleOfBela().ShouldBe(Role.Member);
    }

    [Fact]
    public async Task Confirming_again_changes_nothing_and_an_old_preview_neither()
    {
        var member = await PressAsync("coordinator", "roles.preview", Fields(Bela, "Submitter"));
        var coordinator = await PressAsync("coordinator", "roles.preview", Fields(Bela, "Coordinator"));
        await ConfirmAsync("coordinator", coordinator);

        (await ConfirmAsync("coordinator", coordinator)).Lines().ShouldContain("It was so already: nothing was changed.");
        (await ConfirmAsync("coordinator", member)).Lines().ShouldContain(line => line.StartsWith("Somebody changed this role meanwhile"));

        RoleOfBela().ShouldBe(Role.Coordinator);
        (await AuditRowsAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"role":"Member"}""")]
    [InlineData("""{"objectId":"ada","role":"Member"}""")]
    [InlineData("""{"objectId":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4"}""")]
    [InlineData("""{"objectId":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","role":"Emperor"}""")]
    [InlineData("""{"objectId":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","role":"7"}""")]
    [InlineData("""{"objectId":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","person":"9f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","role":"Member"}""")]
    [InlineData("""{"person":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4,9f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","role":"Member"}""")]
    public async Task What_names_no_one_person_and_role_is_asked_for_again(string data)
    {
        var card = await PressAsync("coordinator", "roles.preview", JsonNode.Parse(data)!.AsObject());

        card.Lines().ShouldContain(line => line.StartsWith("Choose one person and a role"));
        card.Marks().ShouldBe(["person", "objectId", "name", "role"]);
    }

    [Fact]
    public async Task The_only_coordinator_of_the_chats_cannot_resign_while_none_is_in_the_settings()
    {
        await using var alone = await AnswerBot.StartAsync(coordinator: null);
        await alone.Services.GetRequiredService<GiveRole>().AppointAsync(Bela, "tenant", CancellationToken.None);

        var preview = (await alone.PressAsync("roles.preview", Fields(Bela, "None").ToJsonString(), role: Bela))["value"]!;
        var answer = (await alone.PressAsync("roles.change", Confirm(preview), role: Bela))["value"]!;

        answer.Lines().ShouldContain(line => line.StartsWith("This is the last coordinator"));
        (await alone.Services.GetRequiredService<Roles>().NowAsync(new("tenant", Bela, null), CancellationToken.None)).ShouldBe(Role.Coordinator);
    }

    [Theory]
    [InlineData("roles.list", """{}""")]
    [InlineData("roles.preview", """{"objectId":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","role":"Coordinator"}""")]
    [InlineData("roles.preview", """{"objectId":"nonsense"}""")]
    [InlineData("roles.change", """{"person":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","role":"Coordinator","seen":0}""")]
    [InlineData("roles.change", """{"person":"nonsense","role":"Coordinator","seen":0}""")]
    public async Task Nobody_else_sees_or_changes_anything(string verb, string data)
    {
        var answer = await Bot.PressAsync(verb, data, role: "member");

        answer["value"]!.GetValue<string>().ShouldBe(NotForYou);
        (await AuditRowsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_list_opens_on_a_word_for_coordinators_only()
    {
        (await AskAsync("roles", "coordinator")).Card().Lines().ShouldBe(
            ["Roles", "coordinator (no name known yet): coordinator (set by the operator)", "Everybody else is a member, and a guest of the tenant is a guest here.", "Give or take a role"]);

        var refused = await AskAsync("roles", "member");
        refused.Message!.Text.ShouldBe(NotForYou);
        refused.IsPrivate.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_has_only_an_id_is_called_by_the_name_under_which_they_were_seen()
    {
        await ConfirmAsync("coordinator", await PressAsync("coordinator", "roles.preview", Fields(Bela, "Coordinator")));
        (await PressAsync(Bela, "roles.list", [])).Lines().ShouldContain("coordinator (no name known yet): coordinator (set by the operator)");

        var assigned = new ProposedChange(Guid.NewGuid(), EntryKey.Assignment("2017-19", "5", "TH"), 0, new Dictionary<string, string?> { [RegisterFields.Role] = "supporting" }, "5");
        (await Bot.Services.GetRequiredService<TipRegister>().ChangeAsync(assigned, new("tenant", "coordinator", "Ada"), CancellationToken.None)).ShouldBeOfType<ChangeOutcome.Recorded>();

        (await PressAsync(Bela, "roles.list", [])).Lines().ShouldContain("Ada: coordinator (set by the operator)");
    }

    [Theory]
    [InlineData("personal", "coordinator", true)]
    [InlineData("groupChat", "coordinator", false)]
    [InlineData("personal", Bela, true)]
    [InlineData("channel", Bela, false)]
    public async Task A_person_is_told_their_role_and_only_alone_their_id(string conversation, string who, bool isTold)
    {
        var reply = await Bot.CommandAsync("role", who, conversation);

        reply.Message!.Text!.ShouldStartWith(who is "coordinator" ? "Your role here: coordinator. You may" : "Your role here: member. You may");
        reply.Message.Text!.Contains($"object id, for a coordinator or the operator who gives you another role: {who}").ShouldBe(isTold);
        reply.IsPrivate.ShouldBeTrue();
    }

    private static JsonObject Fields(string person, string role) => new() { ["objectId"] = person, ["role"] = role };

    private static string Confirm(JsonNode preview)
    {
        var button = preview["actions"]!.AsArray().Single(action => action!["title"]!.GetValue<string>() is "Confirm")!;
        button["verb"]!.GetValue<string>().ShouldBe("roles.change");
        return button["data"]!.ToJsonString();
    }

    private Task<Teams.Routing.Reply> AskAsync(string command, string who) => Bot.CommandAsync(command, who, "personal");

    private async Task<JsonNode> PressAsync(string who, string verb, JsonObject data) => (await Bot.PressAsync(verb, data.ToJsonString(), role: who))["value"]!;

    private async Task<JsonNode> ConfirmAsync(string who, JsonNode preview) => (await Bot.PressAsync("roles.change", Confirm(preview), role: who))["value"]!;

    private Role RoleOfBela() => Bot.Services.GetRequiredService<Roles>().Of(new Person("tenant", Bela, null));

    private async Task<int> AuditRowsAsync()
    {
        await using var scope = Bot.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TipDbContext>().AuditRows.CountAsync();
    }
}
