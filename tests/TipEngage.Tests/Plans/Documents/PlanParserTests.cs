using System.Text;
using CsCheck;
using TipEngage.Plans.Catalog;
using TipEngage.Plans.Documents;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Plans.Documents;

/// <summary>A document is read whole or refused whole, with line and reason.</summary>
public sealed class PlanParserTests
{
    /// <summary>The document has 43 lines, and one more where a byte becomes a line break.</summary>
    private const int LinesWithOneMore = 44;

    // The first row of SamplePlans.Document stands in line 12.
    private const string Good = "<p>1. Share newsletters.</p>\t<p>Ongoing.</p>";

    [Theory]
    [InlineData("<p>1. Share.</p> <p>Ongoing.</p>", nameof(PlanFault.MissingTab))]
    [InlineData("some words after the table", nameof(PlanFault.MissingTab))]
    [InlineData("<p>1. Share.</p>\t<p>Ongoing.</p>\t", nameof(PlanFault.TooManyTabs))]
    [InlineData("1. Share.\t<p>Ongoing.</p>", nameof(PlanFault.NotAParagraph))]
    [InlineData("<p>1. Share.\t<p>Ongoing.</p>", nameof(PlanFault.NotAParagraph))]
    [InlineData("<p>1. Share.</p>\tOngoing.", nameof(PlanFault.NotAParagraph))]
    [InlineData("<p>1. Share.</p>\t ", nameof(PlanFault.NotAParagraph))]
    [InlineData("<p></p>\t<p>Ongoing.</p>", nameof(PlanFault.EmptyText))]
    [InlineData("<p>1. </p>\t<p>Ongoing.</p>", nameof(PlanFault.EmptyText))]
    [InlineData("<p>1. Share <i></i>news.</p>\t<p>Ongoing.</p>", nameof(PlanFault.EmptyText))]
    [InlineData("<p>1. Share <b>news</b>.</p>\t<p>Ongoing.</p>", nameof(PlanFault.UnknownTag))]
    [InlineData("<p>1. Share <script>x</script>.</p>\t<p>Ongoing.</p>", nameof(PlanFault.UnknownTag))]
    [InlineData("<p>1. Less than < this.</p>\t<p>Ongoing.</p>", nameof(PlanFault.UnknownTag))]
    [InlineData("<p>1. More than > this.</p>\t<p>Ongoing.</p>", nameof(PlanFault.UnknownTag))]
    [InlineData("<p>1. Share <i>news.</p>\t<p>Ongoing.</p>", nameof(PlanFault.UnbalancedTag))]
    [InlineData("<p>1. Share news</i>.</p>\t<p>Ongoing.</p>", nameof(PlanFault.UnbalancedTag))]
    [InlineData("<p>1. Share <i>all <i>news</i></i>.</p>\t<p>Ongoing.</p>", nameof(PlanFault.UnbalancedTag))]
    [InlineData("<p>1. Share.</p><p>News.</p>\t<p>Ongoing.</p>", nameof(PlanFault.UnbalancedTag))]
    [InlineData("<p>Statement without a heading.</p>\t<p>Ongoing.</p>", nameof(PlanFault.StatementWithoutHeading))]
    [InlineData("<p>a. Letter first.</p>\t<p>Ongoing.</p>", nameof(PlanFault.LetterWithoutNumber))]
    [InlineData("<p>1. Share.</p>\t<p>Done.</p>", nameof(PlanFault.UnknownStatus))]
    [InlineData("<p>1. Share.</p>\t<p>For actions.</p>", nameof(PlanFault.UnknownStatus))]
    [InlineData("<p>1. Share.</p>\t<p>For action – 2017.These</p>", nameof(PlanFault.UnknownStatus))]
    [InlineData("<p>1. Share.</p>\t<p>For action – 2017-.</p>", nameof(PlanFault.UnknownStatus))]
    [InlineData("<p>1. Share.</p>\t<p>For action – 2017-1900</p>", nameof(PlanFault.YearsReversed))]
    [InlineData("<p>1. Share.</p>\t<p>For action – 2019-17.</p>", nameof(PlanFault.YearsReversed))]
    [InlineData("<p>1. Share \u0007.</p>\t<p>Ongoing.</p>", nameof(PlanFault.ControlCharacter))]
    public void A_bad_row_refuses_the_document_with_its_line(string row, string fault) =>
        Refusal(SamplePlans.Document("2017-19", row)).ShouldSatisfyAllConditions(
            refused => refused.Fault.ToString().ShouldBe(fault),
            refused => refused.Line.ShouldBe(12));

    [Theory]
    [InlineData(Good, nameof(PlanFault.DuplicateItem), 13)]
    [InlineData("<p>2. News.</p>\t", nameof(PlanFault.HeadingWithoutStatement), 13)]
    [InlineData("<p>0. News.</p>\t<p>Ongoing.</p>", nameof(PlanFault.OutOfOrder), 13)]
    [InlineData("<p>2. A.</p>\t\n<p>3. B.</p>\t<p>Ongoing.</p>", nameof(PlanFault.HeadingWithoutStatement), 13)]
    [InlineData("<p>2. A.</p>\t\n<p>Statement.</p>\t", nameof(PlanFault.HeadingWithoutStatement), 14)]
    [InlineData("<p>b. B.</p>\t<p>Ongoing.</p>\n<p>a. A.</p>\t<p>Ongoing.</p>", nameof(PlanFault.OutOfOrder), 14)]
    [InlineData("<p>b. B.</p>\t<p>Ongoing.</p>\n<p>b. B.</p>\t<p>Ongoing.</p>", nameof(PlanFault.DuplicateItem), 14)]
    public void A_bad_row_after_a_good_one_refuses_the_document_too(string rest, string fault, int line) =>
        Refusal(SamplePlans.Document("2017-19", Good, rest)).ShouldSatisfyAllConditions(
            refused => refused.Fault.ToString().ShouldBe(fault),
            refused => refused.Line.ShouldBe(line));

    [Theory]
    [InlineData("", nameof(PlanFault.Empty), 1)]
    [InlineData(" \n\n", nameof(PlanFault.Empty), 1)]
    [InlineData("Forward Work Plan: 2017-19\n\nNo table.", nameof(PlanFault.NoHeader), 3)]
    [InlineData("Forward Work Plan: 2017-19\n\n" + Good, nameof(PlanFault.RowBeforeHeader), 3)]
    [InlineData("Forward Work Plan: 2017-19\n\nAction\tStatus\n", nameof(PlanFault.NoRows), 4)]
    [InlineData("Some Plan\n\nAction\tStatus\n" + Good, nameof(PlanFault.NoTitle), 4)]
    [InlineData("Forward Work Plan: 2019-17\n\nAction\tStatus\n" + Good, nameof(PlanFault.YearsReversed), 1)]
    [InlineData("Forward Work Plan: 2017-19\n\nAction Items 2018-20\n\nAction\tStatus\n" + Good, nameof(PlanFault.PeriodsDisagree), 3)]
    [InlineData("Forward Work Plan: 2017-19\n<b>x</b>\nAction\tStatus\n" + Good, nameof(PlanFault.UnknownTag), 2)]
    public void A_document_that_is_no_plan_is_refused(string document, string fault, int line) =>
        Refusal(document).ShouldSatisfyAllConditions(
            refused => refused.Fault.ToString().ShouldBe(fault),
            refused => refused.Line.ShouldBe(line));

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused_with_their_line()
    {
        byte[] bytes = [.. SamplePlans.Bytes(SamplePlans.Document("2017-19", Good)), (byte)'\n', 0xC3, 0x28];

        var refused = PlanParser.Read(bytes).ShouldBeOfType<PlanReading.Refused>();

        refused.Fault.ShouldBe(PlanFault.NotUtf8);
        refused.Line.ShouldBe(13);
    }

    [Fact]
    public void A_document_above_one_megabyte_is_refused() =>
        PlanParser.Read(new byte[PlanParser.LargestDocument + 1]).ShouldBeOfType<PlanReading.Refused>().Fault.ShouldBe(PlanFault.TooLarge);

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_make_no_difference()
    {
        var document = SamplePlans.Document("2017-19", Good, "<p>2. More.</p>\t<p>For action – 2018.</p>");

        var plan = SamplePlans.Read([.. Encoding.UTF8.Preamble, .. SamplePlans.Bytes(document.Replace("\n", "\r\n", StringComparison.Ordinal))]);

        plan.Items.Ids().ShouldBe(["1", "2"]);
        plan.Title.ShouldBe("Forward Work Plan: 2017-19");
        plan.Find("2")!.Status.AsWritten.Plain.ShouldBe("For action – 2018.");
    }

    [Fact]
    public void Numbers_and_letters_may_be_left_out_but_stay_in_order() =>
        SamplePlans.Read(SamplePlans.Bytes(SamplePlans.Document(
            "2017-19", "<p>2. Two.</p>\t<p>Ongoing.</p>", "<p>c. C.</p>\t<p>Ongoing.</p>", "<p>11. Eleven.</p>\t<p>Ongoing.</p>")))
            .Items.Ids().ShouldBe(["2", "2c", "11"]);

    [Fact]
    public void A_letter_may_be_a_heading_with_a_statement_too() =>
        SamplePlans.Read(SamplePlans.Bytes(SamplePlans.Document("2017-19", Good, "<p>a. Part.</p>\t", "<p>Say it.</p>\t<p>Ongoing.</p>")))
            .Find("1a")!.Title.ShouldBe("Part.");

    [Theory]
    [InlineData("Ongoing", nameof(StatusCategory.Ongoing), null, null)]
    [InlineData("Ongoing.", nameof(StatusCategory.Ongoing), null, null)]
    [InlineData("Ongoing. 2018 brings more.", nameof(StatusCategory.Ongoing), null, "2018 brings more.")]
    [InlineData("For action", nameof(StatusCategory.ForAction), null, null)]
    [InlineData("For action – 2017.", nameof(StatusCategory.ForAction), "2017", null)]
    [InlineData("For action – 2017-19.", nameof(StatusCategory.ForAction), "2017-19", null)]
    [InlineData("For action - 2017-2019.", nameof(StatusCategory.ForAction), "2017-19", null)]
    [InlineData("For action 2017-19 Share promising practices.", nameof(StatusCategory.ForAction), "2017-19", "Share promising practices.")]
    [InlineData("For action – 1999-2001. Old.", nameof(StatusCategory.ForAction), "1999-2001", "Old.")]
    [InlineData("FOR ACTION – 2017.", nameof(StatusCategory.ForAction), "2017", null)]
    public void One_grammar_covers_every_shape_of_status(string written, string category, string? window, string? note)
    {
        var (status, _) = PlanStatusGrammar.Read(new PlanText([new TextRun(written, false)]));

        status.ShouldNotBeNull().Category.ToString().ShouldBe(category);
        status.Window?.ToString().ShouldBe(window);
        (status.Window is null).ShouldBe(window is null);
        status.Note?.Plain.ShouldBe(note);
        (status.Note is null).ShouldBe(note is null);
    }

    [Fact]
    public void A_note_keeps_its_italics()
    {
        var (status, _) = PlanStatusGrammar.Read(
            new PlanText([new("Ongoing. See ", false), new("Financial Footprints", true), new(".", false)]));

        status!.Note!.Runs.ShouldBe([new("See ", false), new("Financial Footprints", true), new(".", false)]);
    }

    [Fact]
    public void Any_change_to_a_byte_of_the_plan_is_read_or_refused_but_never_a_fault_of_ours()
    {
        var bytes = BundledPlan.Document();

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            var changed = bytes.ToArray();
            changed[at] = value;
            (PlanParser.Read(changed) switch
            {
                PlanReading.Refused refused => refused.Line is >= 1 and <= LinesWithOneMore,
                PlanReading.Read read => read.Document.Items.Count is 11 or 12,
                _ => false,
            }).ShouldBeTrue();
        }, iter: 2000);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Gen.Byte.Array[0, 200].Sample(bytes => PlanParser.Read(bytes) is PlanReading.Refused { Line: >= 1 });

    private static PlanReading.Refused Refusal(string document) =>
        PlanParser.Read(SamplePlans.Bytes(document)).ShouldBeOfType<PlanReading.Refused>();
}
