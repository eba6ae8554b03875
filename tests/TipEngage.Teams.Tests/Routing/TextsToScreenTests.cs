using System.Text.Json;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Teams.Tests.Routing;

/// <summary>What is left to a handler's own screening is what that handler gets, and not a word more.</summary>
public sealed class TextsToScreenTests
{
    private const string Press = "adaptiveCard/action";

    private static readonly BotRoutes routes = new BotRoutes()
        .CardAction<ScriptedAction<FormData>, FormData>()
        .CardAction<ScriptedAction<RateData>, RateData>()
        .Invoke<ScriptedInvoke<DialogRequest, DialogAnswer>, DialogRequest, DialogAnswer>(InvokeNames.DialogSubmit, FormData.Verb)
        .Invoke<ScriptedInvoke<MessagingExtensionAction, MessagingExtensionAnswer>, MessagingExtensionAction, MessagingExtensionAnswer>(InvokeNames.SubmitAction, "share");

    [Fact]
    public void An_input_that_its_handler_screens_is_left_to_it() =>
        Texts("""{"verb":"tests.form","data":{"note":"typed","kind":"chosen"}}""").ShouldBe(["Action.Execute", "tests.form", "chosen"], ignoreOrder: true);

    [Fact]
    public void The_verb_may_be_among_the_data() => Texts("""{"data":{"verb":"tests.form","note":"typed"}}""").ShouldNotContain("typed");

    [Theory]
    [InlineData("""{"verb":"tests.rate","data":{"note":"typed"}}""")]
    [InlineData("""{"verb":"nobody.knows","data":{"note":"typed"}}""")]
    [InlineData("""{"verb":"TESTS.FORM","data":{"note":"typed"}}""")]
    [InlineData("""{"data":{"note":"typed"}}""")]
    [InlineData("""{"verb":"tests.rate","data":{"verb":"tests.form","note":"typed"}}""")]
    [InlineData("""{"verb":"tests.form","data":{"NOTE":"typed"}}""")]
    [InlineData("""{"verb":"tests.form","data":{"note":["typed"]}}""")]
    [InlineData("""{"verb":"tests.form","data":{"inner":{"note":"typed"}}}""")]
    [InlineData("""{"verb":"tests.form","data":{"note":"harmless"},"note":"typed"}""")]
    [InlineData("""{"verb":"tests.form","data":{"note":"typed","kind":"typed"}}""")]
    [InlineData("""{"verb":"tests.form","data":{"note":"typed","note":"the last counts"}}""")]
    [InlineData("""{"verb":"tests.form","data":"typed"}""")]
    [InlineData("""{"verb":"tests.form","data":{"note":"typed","kind":{"that":"cannot be read"}}}""")]
    public void All_else_is_screened_at_the_door(string action) => Texts(action).ShouldContain("typed");

    [Fact]
    public void Of_two_actions_that_which_is_handled_counts()
    {
        var invoke = Invoke(Press, """{"action":{"type":"Action.Execute","verb":"tests.form","data":{"note":"first"}},"action":{"type":"Action.Execute","verb":"tests.rate","data":{"note":"second"}}}""");

        routes.TextsToScreen(invoke).ShouldContain("first");
        routes.TextsToScreen(invoke).ShouldContain("second");
    }

    [Theory]
    [InlineData("task/submit", """{"data":{"verb":"tests.form","note":"typed"}}""", false)]
    [InlineData("task/submit", """{"data":{"verb":"tests.rate","note":"typed"}}""", true)]
    [InlineData("composeExtension/submitAction", """{"commandId":"share","data":{"verb":"tests.form","note":"typed"}}""", false)]
    [InlineData("composeExtension/submitAction", """{"commandId":"other","data":{"verb":"tests.form","note":"typed"}}""", true)]
    [InlineData("composeExtension/submitAction", """{"commandId":"share","data":{"verb":"tests.rate","note":"typed"}}""", true)]
    [InlineData("task/fetch", """{"data":{"verb":"tests.form","note":"typed"}}""", true)]
    [InlineData("application/search", """{"dataset":"tests.form","note":"typed"}""", true)]
    [InlineData(null, """{"verb":"tests.form","note":"typed"}""", true)]
    [InlineData(Press, """{"data":{"verb":"tests.form","note":"typed"}}""", true)]
    public void A_dialog_that_is_submitted_is_a_form_too_and_nothing_else_is(string? name, string value, bool isScreened) =>
        routes.TextsToScreen(Invoke(name, value)).Contains("typed").ShouldBe(isScreened);

    [Fact]
    public void A_dialog_without_a_handler_for_it_is_screened_at_the_door() =>
        new BotRoutes().CardAction<ScriptedAction<FormData>, FormData>()
            .TextsToScreen(Invoke("task/submit", """{"data":{"verb":"tests.form","note":"typed"}}""")).ShouldContain("typed");

    private static IEnumerable<string> Texts(string action) =>
        routes.TextsToScreen(Invoke(Press, $$"""{"action":{"type":"Action.Execute",{{action[1..]}},"trigger":"manual"}"""))
            .Where(text => text is not "manual");

    private static InvokeActivity Invoke(string? name, string value) => new() { Name = name, Value = JsonDocument.Parse(value).RootElement.Clone() };

    internal sealed record FormData(string? Note = null, string? Kind = null) : ICardActionData
    {
        public static string Verb => "tests.form";

        public static bool Screens(string input) => input is "note";
    }
}
