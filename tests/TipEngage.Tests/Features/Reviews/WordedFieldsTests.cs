using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TipEngage.Practices.Form;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>Reviewers word and class every field differently that is neither about its person nor a consent of theirs, and nothing of it is published without their yes.</summary>
public sealed class WordedFieldsTests : ReviewWalkTests
{
    private const string Show = "Show these fields", Accept = "Accept";

    private static readonly string[] usual = ["title", "summary", "approach", "sectors", "workplanItems", "textOrigin"];

    private static readonly string[] theirs = ["orgName", "attribution", "tlp", "coi", "coiNote"];

    [Fact]
    public async Task Every_such_field_of_a_full_case_is_changed_shown_beside_the_submitter_s_own_and_published_once_they_agree()
    {
        var (form, others) = await FormAsync(CompleteForm.Full);
        others.ShouldBe(PracticeForm.Fields.Where(field => field.Kind is not FieldKind.Tick).Select(field => field.Name).Except(usual).Except(theirs), ignoreOrder: true);
        Dictionary<string, string> changed = usual.Concat(others).ToDictionary(field => field, Other);
        (string, string)[] Typed() => [.. changed.Where(one => form.Marks().Contains($"f_{one.Key}")).Select(one => ($"f_{one.Key}", one.Value))];

        for (var left = others; left.Length > 0; left = Choices(form))
            form = await Walk.CardAsync(First, form, Show, [.. Typed(), ("more", string.Join(',', left))]);
        var accepted = await Walk.CardAsync(First, form, Accept, [.. Typed(), ("tier", "Idea")]);
        string.Join('\n', accepted.Lines()).ShouldContain("Done: PP-0002");

        var receipt = (await Walk.Bot.AskAsync("where is my submission PP-0002", "a:1", "submitter")).Card();
        List<string> marks = [.. receipt.Marks()];
        for (var part = 2; Array.Find(receipt.Buttons(), title => title.StartsWith($"Part {part} of", StringComparison.Ordinal)) is { } next; part++)
        {
            receipt.Buttons().ShouldNotContain("I agree to this text");
            receipt = await new FormWalk(Walk.Bot, "submitter").PressAsync(receipt, next);
            marks.AddRange(receipt.Marks());
        }

        marks.Where(mark => mark.StartsWith("proposed-", StringComparison.Ordinal)).ShouldBe(changed.Keys.Select(field => $"proposed-{field}"), ignoreOrder: true);
        (await FieldsAsync())["limits"].ShouldBe("Large tenders only.");
        await new FormWalk(Walk.Bot, "submitter").PressAsync(receipt, "I agree to this text");

        var agreed = await FieldsAsync();
        foreach (var (field, value) in changed)
            agreed[field].ShouldBe(value, field);
        theirs.ShouldAllBe(field => agreed[field] == CompleteForm.Full[field]);
    }

    [Fact]
    public async Task Of_who_is_not_to_be_named_nothing_is_offered_that_leads_to_them_and_nothing_of_it_is_taken()
    {
        var (form, others) = await FormAsync(new Dictionary<string, string>(CompleteForm.Full) { ["attribution"] = "anonymous" });
        string[] naming = ["orgTypeOther", "partners", "evidenceLinks", "statementLink"];
        others.Intersect(naming).ShouldBeEmpty();
        form.ToJsonString().ShouldNotContain("works.example");

        var button = FormWalk.ButtonOf(form, Accept);
        var data = button["data"]!.AsObject();
        (data["shown"], data["tier"]) = (new JsonArray([.. naming.Concat(theirs).Select(field => JsonValue.Create(field))]), "Idea");
        foreach (var field in naming.Concat(theirs))
            data[$"f_{field}"] = Other(field);
        await Walk.Bot.PressAsync(button["verb"]!.ToString(), data.ToJsonString(), role: First);

        (await FullCaseAsync()).State.ShouldBe("ConsentCheck");
        (await FullCaseAsync()).Proposed.ShouldBeNull();
    }

    [Fact]
    public async Task A_field_that_need_not_be_there_is_taken_away_and_one_that_must_is_missed()
    {
        var (form, _) = await FormAsync(CompleteForm.Full, "limits", "resourcesNote");
        (await Walk.CardAsync(First, form, Accept, ("f_limits", " "), ("tier", "Idea"))).Lines().ShouldContain(line => line.EndsWith(Strings.PracticeFault_Missing, StringComparison.Ordinal));
        (await FullCaseAsync()).State.ShouldBe("InReview");

        await Walk.CardAsync(First, form, Accept, ("f_resourcesNote", ""), ("tier", "Idea"));

        var receipt = (await Walk.Bot.AskAsync("where is my submission PP-0002", "a:1", "submitter")).Card();
        receipt.Verbatim().ShouldContain("Paid by the budget of the office.");
        receipt.Objects().Single(one => one["id"]?.ToString() == "proposed-resourcesNote")["text"]!.ToString().ShouldBe("Nothing");
        await new FormWalk(Walk.Bot, "submitter").PressAsync(receipt, "I agree to this text");
        (await FieldsAsync()).ShouldNotContainKey("resourcesNote");
    }

    [Fact]
    public async Task Who_chooses_more_fields_and_accepts_at_once_sees_them_first_with_all_that_was_typed()
    {
        await SubmitAsync(CompleteForm.Full);
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Accept …");

        var more = await Walk.CardAsync(First, form, Accept, ("more", "problem"), ("f_title", "Clauses in public tenders"), ("talked", "true"));

        FormWalk.ValueOf(more, "f_problem").ShouldBe("Fees for recruitment are paid by the wrong side.");
        (FormWalk.ValueOf(more, "f_title"), FormWalk.ValueOf(more, "talked")).ShouldBe(("Clauses in public tenders", "true"));
        (await FullCaseAsync()).State.ShouldBe("InReview");
    }

    [Fact]
    public async Task A_text_that_no_form_takes_is_not_taken_and_the_submitted_one_stands_there_again()
    {
        var (form, _) = await FormAsync(CompleteForm.Full, "results");

        var refused = await Walk.CardAsync(First, form, Accept, ("f_results", "The worker with passport AB1234567 was freed from the plant."), ("tier", "Idea"));

        refused.Marks().ShouldContain("wrong-results");
        FormWalk.ValueOf(refused, "f_results").ShouldBe("Fees went down in all tenders.");
        (await FullCaseAsync()).State.ShouldBe("InReview");
    }

    [Theory]
    [InlineData("evidenceLinks", "https://works.example/docs/1234567890123")]
    [InlineData("statementLink", "https://works.example/docs/1234567890123")]
    public async Task A_page_whose_address_has_a_long_number_is_taken_as_the_form_takes_it(string field, string address)
    {
        var (form, _) = await FormAsync(new Dictionary<string, string>(CompleteForm.Full) { [field] = $"{address}4" }, field);

        await Walk.CardAsync(First, form, Accept, ($"f_{field}", address), ("tier", "Idea"));

        RegisterJson.ReadFields((await FullCaseAsync()).Proposed.ShouldNotBeNull())[field].ShouldBe(address);
    }

    [Theory]
    [InlineData("evidenceLinks", "https://works.example/passport-AB1234567")]
    [InlineData("partners", "Union of Builders, passport AB1234567")]
    public async Task A_number_of_somebody_is_not_taken_among_addresses_and_names_either(string field, string text)
    {
        var (form, _) = await FormAsync(CompleteForm.Full, field);

        var refused = await Walk.CardAsync(First, form, Accept, ($"f_{field}", text), ("tier", "Idea"));

        refused.Marks().ShouldContain($"wrong-{field}");
        refused.ToJsonString().ShouldNotContain("AB1234567");
        (await FullCaseAsync()).Proposed.ShouldBeNull();
    }

    [Fact]
    public async Task A_better_class_of_evidence_lets_a_higher_tier_be_chosen()
    {
        var (form, _) = await FormAsync(CompleteForm.Full, "evidence");
        TiersOf(form).ShouldBe(["Idea", "Promising"]);

        var again = await Walk.CardAsync(First, form, Accept, ("f_evidence", "independent_evaluation"), ("tier", "Best"));

        TiersOf(again).ShouldBe(["Idea", "Promising", "Good"]);
        await Walk.CardAsync(First, again, Accept, ("f_evidence", "independent_evaluation"), ("tier", "Good"));
        (await FullCaseAsync()).Tier.ShouldBe("Good");
    }

    [Fact]
    public async Task No_tier_is_offered_that_is_lower_and_asks_for_more_than_is_stated()
    {
        var (form, _) = await FormAsync(new Dictionary<string, string>(CompleteForm.Full) { ["evidence"] = "adopted_in_law", ["startedOn"] = "2018-02" });

        TiersOf(form).ShouldBe(["Idea", "Institutionalised"]);
        await Walk.CardAsync(First, form, Accept, ("tier", "Promising"));
        (await FullCaseAsync()).State.ShouldBe("InReview");
    }

    private static string[] TiersOf(JsonNode form) => [.. form.Objects().Single(one => one["id"]?.ToString() == "tier")["choices"]!.AsArray().Select(choice => choice!["value"]!.ToString())];

    /// <summary>Another value of a field that its rules let through.</summary>
    private static string Other(string name) => PracticeForm.Find(name)! switch
    {
        { Kind: FieldKind.Month } => "2016-02",
        { Kind: FieldKind.Link or FieldKind.Links } => "https://works.example/other",
        { Name: "orgType" } => "cso",
        { Name: "countries" } => "FJ",
        { Choices: { } choices } => choices.ValuesIn(SamplePlans.Bundled).First(value => value != CompleteForm.Full[name] && value is not ("none" or "none_yet")),
        _ => $"{CompleteForm.Full[name]} So do small tenders.",
    };

    /// <summary>A practice that two people read, the form to accept it with some more fields, and the names of all that there are beside the usual ones.</summary>
    private async Task<(JsonNode Form, string[] Others)> FormAsync(IReadOnlyDictionary<string, string> fields, params string[] more)
    {
        await SubmitAsync(fields);
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Accept …");
        return (more is [] ? form : await Walk.CardAsync(First, form, Show, ("more", string.Join(',', more))), Choices(form));
    }

    private static string[] Choices(JsonNode form) =>
        [.. form.Objects().FirstOrDefault(one => one["id"]?.ToString() == "more")?["choices"]!.AsArray().Select(choice => choice!["value"]!.ToString()) ?? []];

    private async Task<IReadOnlyDictionary<string, string>> FieldsAsync() => RegisterJson.ReadFields((await FullCaseAsync()).Fields!);
}
