using System.Globalization;
using System.Text.Json.Nodes;
using TipEngage.Features.Practices;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;
using static TipEngage.Tests.Practices.LongestForm;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>Of a practice whose every text is as long as it may be, each card fits a message in every language.</summary>
public sealed class LongestPracticeTests : ReviewWalkTests
{
    private const int MostBytes = 28 * 1024;

    /// <summary>What Teams takes of a message at most, in bytes of UTF-16, with room for what stands around the card.</summary>
    private const int MostOfMessage = 90 * 1024;

    private static readonly PracticeField[] written = [.. PracticeForm.Fields.Where(field => field.IsWritten)];

    public static TheoryData<string> Languages => ["en", "id", "th", "vi"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task It_is_read_in_parts(string language)
    {
        var id = await SubmitLongestAsync(language);

        var parts = await PartsAsync(First, "reviews.read", id);

        string[] texts = [.. written.Select(field => Longest(field, language))];
        parts.SelectMany(part => part.Verbatim()).Where(texts.Contains).ShouldBe(texts, ignoreOrder: true);
        parts.ShouldAllBe(part => Size(part) < MostBytes);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task All_that_is_worded_differently_is_read_in_parts_and_answered_below_the_last(string language)
    {
        await SubmitLongestAsync(language);
        var row = await FullCaseAsync();
        PracticeField[] changed = [.. written.Where(field => field.Kind is FieldKind.Line or FieldKind.Text)];
        (row.State, row.Proposed) = (nameof(PracticeState.ConsentCheck), RegisterJson.Write(changed.ToDictionary(field => field.Name, field => Longest(field, language, other: true))));
        var (practice, view) = (SharedPractice.Of(row), new PlanView(SamplePlans.Bundled, new(2018, 3, 1), false, CultureInfo.GetCultureInfo(language)));
        CultureInfo.CurrentUICulture = view.Language;

        var letter = Reply.Card(LetterCard.Create(view, practice, nameof(ReviewEvent.Accept), "", new Dictionary<string, string>(), null).ToAttachment(), "").Card();
        var receipts = Enumerable.Range(0, 20).Select(part => ReceiptCard.Answer(new(new("tenant", "submitter", null), Door.Chat, view), practice, null, part).ToReply().Card()).DistinctBy(card => card.ToJsonString()).ToArray();

        receipts.SelectMany(card => card.Marks()).Where(mark => mark.StartsWith("proposed-", StringComparison.Ordinal)).ShouldBe(changed.Select(field => $"proposed-{field.Name}"), ignoreOrder: true);
        receipts.Index().ShouldAllBe(one => one.Item.ToJsonString().Contains("\"Agree\"") == (one.Index == receipts.Length - 1));
        receipts.Append(letter).ShouldAllBe(card => Size(card) < MostBytes);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Fields_are_worded_differently_some_at_a_time(string language)
    {
        var id = await SubmitLongestAsync(language);
        var form = await ValueAsync("reviews.accept", new JsonObject { ["practice"] = id });
        Size(form).ShouldBeLessThan(MostBytes);

        for (string[] left = [.. Choices(form)]; left.Length > 0; left = [.. Choices(form)])
        {
            form = await ValueAsync("reviews.accept.send", Sent(form, "reviews.accept.send", ("more", string.Join(',', left))));
            Choices(form).Length.ShouldBeLessThan(left.Length);
            if (form.Marks().Contains("fields-wait"))
                Size(form).ShouldBeLessThan(MostBytes);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task All_its_texts_can_be_worded_differently_at_once(string language)
    {
        var id = await SubmitLongestAsync(language);
        var form = await ValueAsync("reviews.accept", new JsonObject { ["practice"] = id });
        var changed = new HashSet<string>();
        for (var choices = Choices(form); choices.Length > 0; choices = Choices(form))
        {
            form = await ValueAsync("reviews.accept.send", Sent(form, "reviews.accept.send", [("more", string.Join(',', choices)), .. Reworded(form, changed, language)]));
            SizeOfMessage(form).ShouldBeLessThan(MostOfMessage);
        }

        await Walk.Bot.PressAsync("reviews.accept.send", Sent(form, "reviews.accept.send", [.. Reworded(form, changed, language), ("tier", "Idea")]).ToJsonString(), role: First);

        RegisterJson.ReadFields((await FullCaseAsync()).Proposed.ShouldNotBeNull()).Keys.ShouldBe(changed, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_comment_on_each_field_finds_room(string language)
    {
        var id = await SubmitLongestAsync(language);
        var form = await ValueAsync("reviews.return", new JsonObject { ["practice"] = id });
        Size(form).ShouldBeLessThan(MostBytes);
        string[] fields = [.. form.Objects().First(one => one["id"]?.ToString() == "field1")["choices"]!.AsArray().Select(choice => choice!["value"]!.ToString())];
        var data = new JsonObject { ["practice"] = id, ["seen"] = (await FullCaseAsync()).Revision };
        foreach (var field in fields)
            data[$"comment_{field}"] = Sentences(language, 600);

        data["isMore"] = true;
        SizeOfMessage(await ValueAsync("reviews.return.send", data)).ShouldBeLessThan(MostOfMessage);
        data["isMore"] = false;
        await Walk.Bot.PressAsync("reviews.return.send", data.ToJsonString(), role: First);

        var row = await FullCaseAsync();
        row.State.ShouldBe("ChangesRequested");
        var receipt = await ValueAsync("practices.open", new JsonObject { ["practice"] = id }, "submitter");
        Size(receipt).ShouldBeLessThan(MostBytes);
        var letter = LetterCard.Create(
            new(SamplePlans.Bundled, new(2018, 3, 1), false, CultureInfo.GetCultureInfo(language)), SharedPractice.Of(row), nameof(ReviewEvent.Return), "",
            SharedPractice.Of(row).Comments.ToDictionary(one => PracticeLetters.Comment + one.Key, one => one.Value), null);
        Size(Reply.Card(letter.ToAttachment(), "").Card()).ShouldBeLessThan(MostBytes);
        Reply.Card(letter.ToAttachment(), "").Card().Marks().ShouldContain("comment-more");
    }

    private async Task<string> SubmitLongestAsync(string language)
    {
        await SubmitAsync(CompleteForm.Full.ToDictionary(one => one.Key, one => PracticeForm.Find(one.Key)! is { IsWritten: true } field ? Longest(field, language) : one.Value));
        Walk.Bot.Language = CultureInfo.GetCultureInfo(language);
        return (await FullCaseAsync()).Id.ToString();
    }

    private static IEnumerable<(string, string)> Reworded(JsonNode form, HashSet<string> changed, string language)
    {
        foreach (var field in written.Where(field => field.Kind is FieldKind.Line or FieldKind.Text && form.Marks().Contains($"f_{field.Name}")))
        {
            changed.Add(field.Name);
            yield return ($"f_{field.Name}", Longest(field, language, other: true));
        }
    }

    private async Task<JsonNode[]> PartsAsync(string who, string verb, string id)
    {
        var parts = new List<JsonNode>();
        do
            parts.Add(await ValueAsync(verb, new JsonObject { ["practice"] = id, ["part"] = parts.Count }, who));
        while (parts[^1].Objects().Any(one => one["verb"]?.ToString() == verb && one["data"]?["part"]?.GetValue<int>() == parts.Count));
        return [.. parts];
    }

    private async Task<JsonNode> ValueAsync(string verb, JsonObject data, string who = First)
    {
        var answer = await Walk.Bot.PressAsync(verb, data.ToJsonString(), role: who);
        return answer["value"].ShouldBeOfType<JsonObject>();
    }

    /// <summary>What a button with that verb sends: its data, what the inputs hold, and what is typed now.</summary>
    private static JsonObject Sent(JsonNode form, string verb, params (string Name, string Value)[] typed)
    {
        var data = form.Objects().First(one => one["verb"]?.ToString() == verb)["data"]!.DeepClone().AsObject();
        foreach (var input in form.Objects().Where(one => one["type"]?.ToString().StartsWith("Input.", StringComparison.Ordinal) is true))
            data[input["id"]!.ToString()] = input["value"]?.ToString() ?? "";
        foreach (var (name, value) in typed)
            data[name] = value;
        return data;
    }

    private static string[] Choices(JsonNode form) =>
        [.. form.Objects().FirstOrDefault(one => one["id"]?.ToString() == "more")?["choices"]!.AsArray().Select(choice => choice!["value"]!.ToString()) ?? []];
}
