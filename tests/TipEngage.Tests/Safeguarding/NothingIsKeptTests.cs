using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Simulator;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.Sending;
using TipEngage.Simulator.World;
using TipEngage.Teams.Cards;
using TipEngage.Tests.Hosting;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using TipEngage.Understanding;

namespace TipEngage.Tests.Safeguarding;

/// <summary>The whole service, from a person's words to the answer: nothing of the words is left.</summary>
public sealed class NothingIsKeptTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly Person submitter = new("tenant", "submitter", null);

    private const string Secret = "quokkazebra";
    private const string Disclosure = $"my friend {Secret} is locked in a compound and they beat him";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TeamsSimulator Teams => service.Teams;

    private TeamsWorld World => Teams.World;

    [Fact]
    public async Task A_disclosure_gets_the_referral_and_is_not_kept()
    {
        var delivery = await Teams.As(World.Member).SayAsync(Disclosure, cancellationToken: Cancellation);
        var answer = await delivery.WaitForMessageAsync(cancellationToken: Cancellation);

        Card(answer).Marks().ShouldContain("referral");
        Card(answer).Items().ShouldBeEmpty();
        Card(answer).Lines()[0].ShouldStartWith("If someone is in danger now");
        await NothingIsLeftAsync();
    }

    [Theory]
    [InlineData($"her name is {Secret} and she is 17")]
    [InlineData($"write to {Secret}@example.org")]
    [InlineData($"{Secret} Ltd is using forced labour")]
    public async Task A_refused_text_is_not_kept(string text)
    {
        var delivery = await Teams.As(World.Member).SayAsync(text, cancellationToken: Cancellation);
        var answer = await delivery.WaitForMessageAsync(cancellationToken: Cancellation);

        Card(answer).Marks().ShouldContain("refused");
        Card(answer).Items().ShouldBeEmpty();
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task An_edit_is_screened_too()
    {
        var member = Teams.As(World.Member);
        var first = await member.SayAsync("item 4b", cancellationToken: Cancellation);
        await first.WaitForMessageAsync(cancellationToken: Cancellation);

        var edit = await member.EditAsync(first.Message!.Id, Disclosure, Cancellation);

        (await edit.WaitForMessageAsync(message => Card(message).Marks().Contains("referral"), cancellationToken: Cancellation)).ShouldNotBeNull();
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task In_a_channel_only_the_writer_sees_the_referral()
    {
        var delivery = await Teams.As(World.Member, World.StandardChannel).SayAsync(Disclosure, cancellationToken: Cancellation);
        var answer = await delivery.WaitForMessageAsync(cancellationToken: Cancellation);

        answer.TargetedTo.ShouldBe(World.Member.Id);
        Card(answer).Marks().ShouldContain("referral");
        answer.Activity.GetRawText().ShouldNotContain(Secret);
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task A_search_with_a_disclosure_is_answered_with_the_way_to_help()
    {
        var found = await Teams.As(World.Member).QueryAsync("searchPlan", Disclosure, cancellationToken: Cancellation);

        found.Json.ShouldNotBeNull().GetProperty("composeExtension").GetProperty("text").GetString().ShouldNotBeNull().ShouldContain("emergency number");
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task Data_of_a_card_with_a_disclosure_is_answered_with_the_referral()
    {
        var pressed = await Teams.As(World.Member).ExecuteAsync("1", "workplan.item", new JsonObject { ["item"] = "4b", ["note"] = Disclosure }, cancellationToken: Cancellation);

        Node(pressed)["value"]!.Marks().ShouldContain("referral");
        await NothingIsLeftAsync();
    }

    [Theory]
    [InlineData(Disclosure, "referral")]
    [InlineData($"Ask {Secret}, passport AB1234567, who recruits for us", "wrong-summary")]
    [InlineData($"The register number of {Secret} is 1-2345-67890-12-1 and that is an identity card", "wrong-summary")]
    public async Task In_the_form_the_field_is_not_kept_and_the_rest_is_but_where_somebody_may_be_in_danger(string summary, string mark)
    {
        var pressed = await StepAsync(Guid.NewGuid(), summary);

        var card = Node(pressed)["value"]!;
        card.Marks().ShouldContain(mark);
        card.ToJsonString().Contains("AB1234567", StringComparison.Ordinal).ShouldBeFalse();
        // What somebody tells of danger may begin in any field.
        card.Objects().First(one => one["id"]?.ToString() is "f_title")["value"]?.ToString().ShouldBe(mark is "referral" ? null : "Clauses in tenders");
        if (mark is "referral")
            await NothingIsLeftAsync();
    }

    [Fact]
    public async Task What_a_person_is_asked_about_is_kept_only_when_they_keep_it()
    {
        var practice = Guid.NewGuid();
        var asked = Node(await StepAsync(practice, $"Write to {Secret}@example.org for the clauses"))["value"]!;

        asked.Buttons().ShouldContain("Keep it as it is");
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task What_was_withdrawn_is_in_no_file_any_more()
    {
        const string told = "okapinarwhal";
        var practice = Guid.NewGuid();
        await StepAsync(practice, $"Clauses of the {told} kind");
        (await FilesWithAsync(told)).ShouldNotBeEmpty();

        await Teams.As(World.Member).ExecuteAsync("1", "practices.discard", new JsonObject { ["practice"] = practice.ToString() }, cancellationToken: Cancellation);

        (await FilesWithAsync(told)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_purged_is_in_no_file_any_more_and_neither_is_what_its_reviewers_wrote_or_were_refused()
    {
        const string told = "axolotlibex", asked = "tapirkudu", refused = "dugongyak";
        var practice = await SubmittedAsync($"Clauses of the {told} kind");
        await ReviewAsync(World.Coordinator, practice, "reviews.place.keep", ("country", "AU"), ("organisation", "Home Affairs"));
        await ReviewAsync(World.CoChair, practice, "reviews.place.keep", ("country", "NZ"), ("organisation", "Immigration"));
        await ReviewAsync(World.Coordinator, practice, "reviews.step", ("event", "Take"));
        await ReviewAsync(World.Coordinator, practice, "reviews.assign.set", ("person", World.CoChair.AadObjectId));
        await ReviewAsync(World.Coordinator, practice, "reviews.score.keep", [.. Rubric.Questions.Select(question => ($"q_{question}", "2"))]);
        await ReviewAsync(World.CoChair, practice, "reviews.score.keep", [.. Rubric.Questions.Select(question => ($"q_{question}", "2"))]);
        var form = await ReviewAsync(World.Coordinator, practice, "reviews.accept.send", ("f_title", $"Clauses of {refused} while trial is pending"), ("f_summary", $"A {asked} summary"));
        form.ToJsonString().ShouldContain(asked);
        form.ToJsonString().ShouldNotContain(refused);
        await ReviewAsync(World.Coordinator, practice, "reviews.return.send", ("field1", "title"), ("comment1", $"Say more of {asked}"));
        (await FilesWithAsync(asked)).ShouldNotBeEmpty();
        await ReviewAsync(World.Coordinator, practice, "reviews.step", ("event", "AskPurge"));

        await ReviewAsync(World.CoChair, practice, "reviews.step", ("event", "Purge"));

        foreach (var word in new[] { told, asked, refused })
            (await FilesWithAsync(word)).ShouldBeEmpty(word);
    }

    [Fact]
    public async Task What_was_begun_again_with_the_text_of_a_practice_loses_it_when_that_is_purged()
    {
        const string told = "serowgoral", own = "dholekiang";
        var practice = await SubmittedAsync($"Clauses of the {told} kind", ("summary", $"A {told} summary"));
        await ReviewAsync(World.Coordinator, practice, "reviews.place.keep", ("country", "AU"), ("organisation", "Home Affairs"));
        await ReviewAsync(World.Coordinator, practice, "reviews.reject.send", ("reason", "no_steps"));
        var (book, draft) = (service.Services.GetRequiredService<OwnPractices>(), Guid.NewGuid());
        var values = (await book.FindAsync(submitter, practice, Cancellation))!.Values.ToDictionary(one => one.Key, one => (string?)one.Value);
        values["title"] = $"Clauses of the {own} kind";
        await book.SaveAsync(submitter, new(draft, FormLevel.Quick, "what", values) { Door = Door.Chat, Tongue = "en" }, Cancellation);
        await ReviewAsync(World.Coordinator, practice, "reviews.step", ("event", "AskPurge"));

        await ReviewAsync(World.CoChair, practice, "reviews.step", ("event", "Purge"));

        (await FilesWithAsync(told)).ShouldBeEmpty();
        var left = (await book.FindAsync(submitter, draft, Cancellation)).ShouldNotBeNull().Values;
        (left["title"], left["countries"], left.ContainsKey("summary")).ShouldBe(($"Clauses of the {own} kind", "TH", false));
    }

    [Theory]
    [InlineData("reviews.accept.send", "f_summary", "f_title=Clauses in tenders;tier=Idea;talked=true;f_approach=public-procurement")]
    [InlineData("reviews.return.send", "comment2", "field1=title;comment1=Say what is done.;field2=summary;note=Thank you.")]
    [InlineData("reviews.reject.send", "note", "reason=no_steps")]
    [InlineData("reviews.place.keep", "organisation", "country=AU")]
    public async Task A_form_of_a_reviewer_comes_back_filled_in_without_what_is_refused(string verb, string field, string others)
    {
        var practice = await SubmittedAsync("Clauses");
        (string Name, string Value)[] kept = [.. others.Split(';').Select(one => one.Split('=')).Select(one => (one[0], one[1]))];
        foreach (var (refused, mark) in new[] { (Disclosure, "referral"), ($"Write to {Secret}@example.org", "refused"), ($"{Secret}hotel.com withholds wages of its workers", "refused") })
        {
            var form = await ReviewAsync(World.Coordinator, practice, verb, [.. kept, (field, refused)]);

            form.Marks().ShouldContain(mark, form.ToJsonString());
            foreach (var (name, value) in kept)
                form.Objects().First(one => one["id"]?.ToString() == name)["value"]!.ToString().ShouldBe(value);
            (form.Objects().First(one => one["id"]?.ToString() == field)["value"]?.ToString() ?? "").ShouldNotContain(Secret);
            await NothingIsLeftAsync();
        }
    }

    [Fact]
    public async Task A_reviewer_may_leave_what_its_person_was_asked_about_and_kept()
    {
        const string line = "Call the office on 081 234 5678 for the clauses.";
        var practice = await SubmittedAsync("Clauses", ("summary", line));
        await ReviewAsync(World.Coordinator, practice, "reviews.place.keep", ("country", "AU"), ("organisation", "Home Affairs"));

        var form = await ReviewAsync(World.Coordinator, practice, "reviews.accept.send", ("f_title", "Clauses"), ("f_summary", line));

        form.Marks().ShouldNotContain("refused");
        form.Marks().ShouldNotContain("wrong-summary");
    }

    [Fact]
    public async Task An_invitation_whose_purpose_is_refused_comes_back_with_its_other_fields()
    {
        var data = new JsonObject { ["invitation"] = Guid.NewGuid().ToString(), ["purpose"] = $"For {Secret}@example.org", ["days"] = "30", ["uses"] = "25" };

        var card = Node(await Teams.As(World.Coordinator).ExecuteAsync("1", "invitations.issue", data, cancellationToken: Cancellation))["value"]!;

        card.Marks().ShouldContain("refused");
        (Value("days"), Value("uses"), Value("purpose")).ShouldBe(("30", "25", null));
        await NothingIsLeftAsync();

        string? Value(string id) => card.Objects().First(one => one["id"]?.ToString() == id)["value"]?.ToString();
    }

    [Fact]
    public async Task Whoever_is_no_coordinator_hears_where_help_is_all_the_same()
    {
        var practice = await SubmittedAsync("Clauses");

        (await ReviewAsync(World.Member, practice, "reviews.reject.send", ("reason", "no_steps"), ("note", Disclosure))).Marks().ShouldContain("referral");
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task What_was_rejected_and_withdrawn_is_in_no_file_any_more()
    {
        const string told = "wombatlynx";
        var practice = await SubmittedAsync($"Clauses of the {told} kind");
        await ReviewAsync(World.Coordinator, practice, "reviews.place.keep", ("country", "AU"), ("organisation", "Home Affairs"));
        await ReviewAsync(World.Coordinator, practice, "reviews.reject.send", ("reason", "no_steps"), ("note", $"No steps of {told}"));
        (await FilesWithAsync(told)).ShouldNotBeEmpty();

        await service.Services.GetRequiredService<WithdrawPractice>().WithdrawAsync(submitter, practice, Cancellation);

        (await FilesWithAsync(told)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_decision_that_is_delivered_twice_is_taken_once_and_its_answer_is_kept_nowhere()
    {
        var practice = await SubmittedAsync("Clauses");
        await ReviewAsync(World.Coordinator, practice, "reviews.place.keep", ("country", "AU"), ("organisation", "Home Affairs"));
        var seen = await RevisionAsync(practice);

        foreach (var (verb, inputs) in ((string, (string, string)[])[])[("reviews.step", [("event", "Take")]), ("reviews.score.keep", [.. Rubric.Questions.Select(question => ($"q_{question}", "2"))]), ("reviews.return.send", [("note", "Say more.")])])
        {
            await ReviewAsync(World.Coordinator, practice, verb, seen, inputs);
            (await RevisionAsync(practice)).ShouldBe(seen + 1);
            (await ReviewAsync(World.Coordinator, practice, verb, seen, inputs)).Lines().ShouldContain(line => line.Contains("was changed meanwhile"));
            (await RevisionAsync(practice)).ShouldBe(++seen);
        }
    }

    [Theory]
    [InlineData("reviews.", "reviews.here", "reviews.here.stop")]
    [InlineData("practices.")]
    [InlineData("library.")]
    [InlineData("newsletters.")]
    public void No_answer_that_shows_a_practice_is_kept(string feature, params string[] others)
    {
        var kept = typeof(WithdrawPractice).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(ICardActionData)) && !type.IsInterface)
            .Where(type => type.GetProperty("Verb")!.GetValue(null) is string verb && verb.StartsWith(feature, StringComparison.Ordinal) && type.GetProperty("IsQuestion")?.GetValue(null) is not true)
            .Select(type => type.GetProperty("Verb")!.GetValue(null));

        kept.ShouldBe(others, ignoreOrder: true);
    }

    private async Task<Guid> SubmittedAsync(string title, params (string Field, string Value)[] others)
    {
        var id = Guid.NewGuid();
        var values = CompleteForm.Quick.ToDictionary(one => one.Key, one => (string?)one.Value);
        values["title"] = title;
        foreach (var (field, value) in others)
            values[field] = value;
        await service.Services.GetRequiredService<OwnPractices>().SaveAsync(submitter, new(id, FormLevel.Quick, "check", values) { Door = Door.Chat, Tongue = "en" }, Cancellation);
        (await service.Services.GetRequiredService<SubmitPractice>().SubmitAsync(submitter, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, Cancellation))
            .ShouldBeOfType<PracticeOutcome.Done>();
        return id;
    }

    private async Task<int> RevisionAsync(Guid practice)
    {
        await using var db = await service.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
        return await db.Practices.Where(row => row.Id == practice).Select(row => row.Revision).SingleAsync(Cancellation);
    }

    private async Task<JsonNode> ReviewAsync(Persona who, Guid practice, string verb, params (string, string)[] inputs) => await ReviewAsync(who, practice, verb, await RevisionAsync(practice), inputs);

    private async Task<JsonNode> ReviewAsync(Persona who, Guid practice, string verb, int seen, (string, string)[] inputs)
    {
        var data = new JsonObject { ["practice"] = practice.ToString(), ["seen"] = seen };
        foreach (var (name, value) in inputs)
            data[name] = value;
        var answer = Node(await Teams.As(who).ExecuteAsync("1", verb, data, cancellationToken: Cancellation))["value"]!;
        return answer.ShouldBeOfType<JsonObject>(answer.ToJsonString());
    }

    private Task<Delivery> StepAsync(Guid practice, string summary) => Teams.As(World.Member).ExecuteAsync(
        "1", "practices.step",
        new JsonObject
        {
            ["practice"] = practice.ToString(),
            ["level"] = "Quick",
            ["step"] = "what",
            ["move"] = "Next",
            ["f_title"] = "Clauses in tenders",
            ["f_summary"] = summary,
            ["f_approach"] = "public-procurement",
        },
        cancellationToken: Cancellation);

    [Fact]
    public async Task The_choice_of_a_country_shows_who_can_be_called()
    {
        var pressed = await Teams.As(World.Member).ExecuteAsync("1", "safeguarding.contacts", new JsonObject { ["country"] = "TH" }, cancellationToken: Cancellation);

        var card = Node(pressed)["value"]!;
        card.Marks().ShouldContain("referral");
        card.Lines().ShouldContain(line => line.Contains("Thailand") || line.Contains("no contact"));
    }

    private async Task NothingIsLeftAsync()
    {
        (await FilesWithAsync(Secret)).ShouldBeEmpty();
        service.Logs.GetSnapshot()
            .Where(line => $"{line.Message} {line.Exception} {string.Join(' ', line.StructuredState ?? [])}".Contains(Secret, StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty();
        World.Personas.ShouldAllBe(who => !RememberedOf(who).Contains(Secret, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What the next sentence of a conversation is understood by.</summary>
    private string RememberedOf(Persona who) => JsonSerializer.Serialize(service.Services.GetRequiredService<ConversationMemory>().Of(new()
    {
        Activity = AnswerBot.Message("") with { From = new() { AadObjectId = who.AadObjectId }, Conversation = new() { Id = World.PersonalChat(who).Id } },
    }));

    private async Task<IReadOnlyList<string>> FilesWithAsync(string word)
    {
        var files = new List<string>();
        foreach (var file in service.DatabaseFiles)
        {
            if (Encoding.UTF8.GetString(await ReadAsync(file)).Contains(word, StringComparison.OrdinalIgnoreCase))
                files.Add(file);
        }

        return files;
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, Cancellation);
        return copy.ToArray();
    }

    private static JsonNode Card(Message message) => JsonNode.Parse(message.Card.GetRawText())!;

    private static JsonNode Node(Delivery delivery) => JsonNode.Parse(delivery.Json.ShouldNotBeNull().GetRawText())!;
}
