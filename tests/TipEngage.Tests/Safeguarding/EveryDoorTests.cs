using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Practices.Form;
using TipEngage.Practices.Invitations;
using TipEngage.Simulator.Sending;
using TipEngage.Tests.Hosting;

namespace TipEngage.Tests.Safeguarding;

/// <summary>Whatever door words come through, and whatever field they are written in, what may not be kept is not. The fields are read from the definitions, so that a new one is looked at too.</summary>
public sealed class EveryDoorTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly Guid practice = Guid.NewGuid();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TeamsClient Coordinator => service.Teams.As(service.Teams.World.Coordinator);

    public static TheoryData<string> Fields => [.. PracticeForm.Fields.Where(one => one.IsWritten).Select(one => one.Name)];

    public static TheoryData<string, string> Inputs => [.. WrittenForms.All.SelectMany(form => form.Inputs.Select(input => (form.Verb, input)))];

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_field_of_a_practice_keeps_nothing_that_is_refused(string name)
    {
        var (field, word) = (PracticeForm.Find(name)!, WordOf(name));
        foreach (var (door, send) in await DoorsAsync())
        {
            foreach (var text in RefusedTexts.For(field, word))
            {
                await send(Step(field, text));

                NothingIsLeft(word, $"{door}: {text}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task And_keeps_what_is_not(string name)
    {
        var field = PracticeForm.Find(name)!;
        foreach (var (door, send) in await DoorsAsync())
        {
            var word = $"narwhal{field.Name.ToLowerInvariant()}{door}";
            await send(Step(field, RefusedTexts.IsLink(field) ? $"https://example.org/{word}" : $"Clauses of {word}"));

            Kept(word).ShouldBeTrue(door);
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task A_form_of_a_card_keeps_nothing_that_is_refused(string verb, string input)
    {
        var word = WordOf(verb + input);
        foreach (var text in RefusedTexts.All(word))
        {
            var data = WrittenForms.Filled();
            data[input] = text;

            var answer = await Coordinator.ExecuteAsync("1", verb, data, cancellationToken: Cancellation);

            answer.Body.ShouldNotContain(word, Case.Insensitive, text);
            NothingIsLeft(word, text);
        }
    }

    [Theory]
    [InlineData("Progress", "4b", "note")]
    [InlineData("Event", "EVT-R9", "name")]
    [InlineData("Event", "EVT-R9", "place")]
    [InlineData("Event", "EVT-R9", "note")]
    [InlineData("Material", "MAT-R9", "name")]
    [InlineData("Material", "MAT-R9", "alias")]
    [InlineData("Translation", "MAT-FTM-GUIDE:km", "note")]
    public async Task A_change_that_is_confirmed_holds_nothing_that_is_refused(string kind, string subject, string field)
    {
        var word = WordOf(kind + field);
        foreach (var text in RefusedTexts.All(word))
        {
            var data = new JsonObject
            {
                ["change"] = Guid.NewGuid().ToString(),
                ["plan"] = "2017-19",
                ["kind"] = kind,
                ["subject"] = subject,
                ["version"] = 0,
                ["item"] = kind is "Progress" ? "4b" : null,
                ["set"] = new JsonObject { ["state"] = "in_progress", ["status"] = "planned", [field] = text },
                ["clear"] = new JsonArray(),
            };

            await Coordinator.ExecuteAsync("1", "register.confirm", data, cancellationToken: Cancellation);

            NothingIsLeft(word, text);
        }
    }

    [Theory]
    [InlineData("mark 4b in progress, note: {0}")]
    [InlineData("add an event: {0}, in Bangkok on 3 May")]
    [InlineData("add a material: {0}")]
    [InlineData("the report is also called {0}")]
    [InlineData("propose an initiative: {0}")]
    [InlineData("invite {0}")]
    [InlineData("assign 5 to {0}")]
    public async Task A_sentence_of_a_coordinator_records_nothing_that_is_refused(string sentence)
    {
        var word = WordOf(sentence);
        foreach (var text in RefusedTexts.All(word))
        {
            var said = await Coordinator.SayAsync(string.Format(null, sentence, text), cancellationToken: Cancellation);
            (await said.WaitForMessageAsync(cancellationToken: Cancellation)).Activity.GetRawText().ShouldNotContain(word, Case.Insensitive, text);

            NothingIsLeft(word, text);
        }
    }

    /// <summary>A word that stands nowhere else.</summary>
    private static string WordOf(string of) => $"quokka{string.Concat(of.Where(char.IsAsciiLetter)).ToLowerInvariant()}";

    /// <summary>The first step, without which a later one belongs to no draft.</summary>
    private static JsonObject Begun => Step(PracticeForm.Fields.First(one => one.IsWritten), "Clauses");

    internal static JsonObject Step(PracticeField field, string text) => new()
    {
        ["practice"] = practice.ToString(),
        ["level"] = "Full",
        ["step"] = PracticeForm.StepsOf(FormLevel.Full).First(step => step.Fields.Contains(field)).Name,
        ["move"] = "Next",
        [$"f_{field.Name}"] = text,
    };

    /// <summary>Every way in which a step of the form comes.</summary>
    private async Task<IReadOnlyList<(string Door, Func<JsonObject, Task> Send)>> DoorsAsync()
    {
        var secret = await service.Services.GetRequiredService<InvitationBook>().IssueAsync(new(Guid.NewGuid(), "Forum", 14, 20), new Person("tenant", "coordinator", null), Cancellation);
        var visitor = await InvitedVisitor.ComeAsync(service, $"/share/{secret}");
        var member = service.Teams.As(service.Teams.World.Member);
        var invited = Guid.NewGuid().ToString();
        await member.ExecuteAsync("1", "practices.step", Begun, cancellationToken: Cancellation);
        await visitor.SendAsync("practices.step", With(Begun, "practice", invited));
        return
        [
            ("chat", data => member.ExecuteAsync("1", "practices.step", data, cancellationToken: Cancellation)),
            ("dialog", data => member.TaskSubmitAsync(OfDialog(data), cancellationToken: Cancellation)),
            ("message", data => member.SubmitActionAsync("sharePractice", OfDialog(data), "message", new JsonObject { ["body"] = new JsonObject { ["content"] = "Suppliers pay." } }, Cancellation)),
            ("page", data => visitor.SendAsync("practices.step", With(data, "practice", invited))),
        ];
    }

    private static JsonObject OfDialog(JsonObject data) => With(data, "verb", "practices.step");

    private static JsonObject With(JsonObject data, string name, string value)
    {
        var copy = data.DeepClone().AsObject();
        copy[name] = value;
        return copy;
    }

    private void NothingIsLeft(string word, string why)
    {
        Kept(word).ShouldBeFalse(why);
        service.Logs.GetSnapshot().ShouldAllBe(line => !line.Message.Contains(word, StringComparison.OrdinalIgnoreCase), why);
    }

    private bool Kept(string word) => service.DatabaseFiles.Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return Encoding.UTF8.GetString(content).Contains(word, StringComparison.OrdinalIgnoreCase);
    });
}
