using System.Collections;
using System.Text.Json;
using CsCheck;
using TipEngage.Resources;
using TipEngage.Safeguarding;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Tests.Safeguarding;

/// <summary>What a button carries is screened where a person typed it.</summary>
public sealed class ButtonsTests
{
    private static readonly MessageScreen screen = new(Screening.Default, new BotRoutes());

    public static TheoryData<string> Languages => [.. SupportedLanguages.All.Select(one => one.Name)];

    [Fact]
    public void An_id_of_our_own_is_never_taken_for_that_of_a_person() => Gen.Guid.Sample(id =>
    {
        var press = Press($$"""{"change":"{{id}}","plan":"2017-19","note":"All is well."}""");

        screen.Screen(press).ShouldBeSameAs(press);
    });

    [Theory]
    [InlineData("write to someone@example.org")]
    [InlineData("passport A12345678")]
    [InlineData("my friend is locked in a compound and they beat him")]
    public void What_was_typed_into_a_form_is_screened(string note)
    {
        var press = Press($$"""{"change":"{{Guid.NewGuid()}}","note":"{{note}}"}""");

        screen.Screen(press).ShouldNotBeSameAs(press);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_words_on_our_own_buttons_were_typed_by_nobody(string language)
    {
        var titles = Strings.ResourceManager.GetResourceSet(new(language), createIfNotExists: true, tryParents: true)!.Cast<DictionaryEntry>()
            .Where(entry => entry.Key is string key && key.StartsWith("Button_", StringComparison.Ordinal)).Select(entry => (string)entry.Value!).ToArray();

        titles.Length.ShouldBeGreaterThan(50);
        foreach (var title in titles)
        {
            var press = Press("{}", title);
            screen.Screen(press).ShouldBeSameAs(press, title);
        }
    }

    private static InvokeActivity Press(string data, string title = "Record") => new()
    {
        Name = "adaptiveCard/action",
        Value = JsonDocument.Parse($$$"""{"action":{"type":"Action.Execute","title":{{{JsonSerializer.Serialize(title)}}},"verb":"register.confirm","data":{{{data}}} }}""").RootElement.Clone(),
    };
}
