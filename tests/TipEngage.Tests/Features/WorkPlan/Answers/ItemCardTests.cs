using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TipEngage.Features.WorkPlan;
using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Features.WorkPlan.Documents;
using TipEngage.Teams.Cards;

namespace TipEngage.Tests.Features.WorkPlan.Answers;

public partial class ItemCardTests
{
    public static TheoryData<string> Ids => ["1", "2", "3", "3a", "4", "4a", "4b", "4c", "4d", "5", "6", "7"];

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_shown_as_the_plan_stands_in_the_source(string id)
    {
        var texts = Verbatim(ItemCard.Create(View, Item(id))).ToArray();

        texts.Length.ShouldBe(2);
        texts.ShouldAllBe(text => Source.Contains(text, StringComparison.Ordinal));
        texts[0].ShouldBe(Item(id).Action.Plain);
        texts[1].ShouldBe(Item(id).Status.AsWritten.Plain);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_item_carries_its_mark_and_no_other_items(string id) =>
        Marks(Json(ItemCard.Create(View, Item(id)))).Where(mark => mark.StartsWith("item-", StringComparison.Ordinal)).ShouldBe([$"item-{id}"]);

    [Fact]
    public void The_plan_names_no_lead_for_item_5() =>
        Json(ItemCard.Create(View, Item("5"))).ToJsonString().ShouldContain("The plan names no lead.");

    [Fact]
    public void A_title_in_a_report_is_italic() =>
        Json(ItemCard.Create(View, Item("4a"))).ToJsonString().ShouldContain("""{"type":"TextRun","text":"Following the Money in TIP Cases","italic":true}""");

    [Fact]
    public void The_list_has_all_twelve_items_and_is_small()
    {
        var card = ItemListCard.Create(View, ItemList.Of(View.Plan, ItemFilter.All, 2018, View.AsOf));

        Marks(Json(card)).ShouldBe(Ids.Select(row => $"item-{row.Data}"), ignoreOrder: true);
        card.ToUtf8().Length.ShouldBeLessThan(25 * 1024);
    }

    [Theory]
    [InlineData("Due", 2017, "4 4a")]
    [InlineData("Active", 2017, "3a 4 4a 4b 4c 4d 5 6 7 1 2 3")]
    [InlineData("Ongoing", 2018, "1 2 3")]
    [InlineData("Overdue", 2018, "4 4a")]
    public void A_question_of_time_has_its_items(string filter, int year, string expected) =>
        string.Join(' ', ItemList.Of(View.Plan, Enum.Parse<ItemFilter>(filter), year, View.AsOf).Sections.SelectMany(section => section.Items).Select(item => item.Id)).ShouldBe(expected);

    [Fact]
    public void Nothing_is_due_in_2018_and_what_is_active_is_offered()
    {
        var list = ItemList.Of(View.Plan, ItemFilter.Due, 2018, View.AsOf);

        list.Note.ShouldBe("Nothing has 2018 as its last year.");
        list.Sections.ShouldHaveSingleItem().Heading.ShouldBe("Active in 2018");
    }

    private static string Source { get; } = Tags().Replace(System.Text.Encoding.UTF8.GetString(BundledPlan.Document()), "");

    private static PlanView View { get; } = MakeView();

    private static PlanItem Item(string id) => View.Plan.Find(id)!;

    private static PlanView MakeView()
    {
        var document = PlanParser.Read(BundledPlan.Document()).ShouldBeOfType<PlanReading.Read>().Document;
        var annotations = PlanAnnotationsReader.Read(BundledPlan.Annotations(), document).ShouldBeOfType<AnnotationsReading.Read>().Annotations;
        return new(PlanAssembler.Assemble(document, annotations), new DateOnly(2018, 3, 1), true, CultureInfo.GetCultureInfo("en"));
    }

    private static JsonNode Json(AdaptiveCard card) => JsonNode.Parse(card.ToUtf8())!;

    private static IEnumerable<string> Verbatim(AdaptiveCard card) => card.Body.OfType<Container>()
        .SelectMany(container => container.Items.OfType<RichTextBlock>())
        .Select(block => string.Concat(block.Inlines.Select(run => run.Text)));

    private static IEnumerable<string> Marks(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => member is { Key: "id", Value: JsonValue id } ? [id.GetValue<string>()] : Marks(member.Value)),
        JsonArray array => array.SelectMany(Marks),
        _ => [],
    };

    [GeneratedRegex("</?[pi]>")]
    private static partial Regex Tags();
}
