using System.Security.Cryptography;
using System.Text;
using TipEngage.Plans.Catalog;
using TipEngage.Plans.Documents;

namespace TipEngage.Tests.Plans.Documents;

/// <summary>What the Forward Work Plan 2017-19 says, and that nothing is lost or added in reading it.</summary>
public sealed class BundledPlanTests
{
    private static readonly byte[] bytes = BundledPlan.Document();
    private static readonly string text = Encoding.UTF8.GetString(bytes);
    private static readonly string[] lines = text.Split('\n');
    private static readonly PlanDocument document = PlanParser.Read(bytes).ShouldBeOfType<PlanReading.Read>().Document;

    [Fact]
    public void The_document_is_the_source_byte_for_byte()
    {
        bytes.Length.ShouldBe(6102);
        Convert.ToHexStringLower(SHA256.HashData(bytes))
            .ShouldBe("37819cbca01ed27e2b38e516ddcb334958508ff1c45eeb189b2869c5af3a0143");
    }

    [Fact]
    public void It_has_two_headers_sixteen_rows_and_twelve_items()
    {
        document.HeaderLines.ShouldBe([25, 35]);
        document.Rows.Count.ShouldBe(16);
        document.Items.Select(item => item.Id).ShouldBe(["1", "2", "3", "3a", "4", "4a", "4b", "4c", "4d", "5", "6", "7"]);
    }

    [Fact]
    public void Writing_the_rows_gives_the_lines_of_the_source_again()
    {
        foreach (var row in document.Rows)
            row.ToLine().ShouldBe(lines[row.Line - 1]);

        string.Join('\n', lines.Select((line, index) =>
            document.Rows.FirstOrDefault(row => row.Line == index + 1)?.ToLine() ?? line)).ShouldBe(text);
    }

    [Fact]
    public void Every_sentence_stands_in_the_source()
    {
        var plain = text.Replace("<p>", "").Replace("</p>", "").Replace("<i>", "").Replace("</i>", "");
        string[] sentences =
        [
            document.Title, document.Group!, document.RoleIntroduction!, .. document.Background, .. document.RoleItems,
            .. document.Items.SelectMany(item => new[]
            {
                item.Title, item.Action.Plain, item.Status.AsWritten.Plain, item.Status.Note?.Plain,
            }).OfType<string>(),
        ];

        sentences.Length.ShouldBe(3 + 2 + 7 + 4 + 12 + 12 + 5);
        sentences.ShouldAllBe(sentence => sentence.Length > 10 && plain.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Title_period_background_and_role_are_read()
    {
        document.Title.ShouldBe("Forward Work Plan: 2017-19");
        document.Group.ShouldBe("Bali Process Working Group on Trafficking in Persons (TIP)");
        document.Period.ShouldBe(new YearWindow(2017, 2019));
        document.Background.Count.ShouldBe(2);
        document.Background[1].ShouldEndWith("are welcomed.");
        document.RoleIntroduction.ShouldBe("The role of the Working Group as set out in its Term of Reference is to:");
        document.RoleItems.Count.ShouldBe(7);
        document.RoleItems[0].ShouldStartWith("promote effective and coordinated approaches");
        document.RoleItems[6].ShouldBe("consider other issues determined by the Working Group as relevant to fulfilling its role.");
    }

    [Theory]
    [InlineData("4", "Following the Money in TIP Cases")]
    [InlineData("5", "Combatting Trafficking for the Purposes of Labour and Sexual Exploitation")]
    [InlineData("6", "Tackling Corruption as a key facilitator of TIP")]
    [InlineData("7", "Strengthening International Cooperation to Support Investigation of TIP Cases")]
    public void A_heading_is_the_title_of_the_statement_under_it(string id, string title)
    {
        var item = Item(id);

        item.Title.ShouldBe(title);
        item.Action.Plain.ShouldNotContain(title);
        item.Status.Category.ShouldBe(StatusCategory.ForAction);
    }

    [Fact]
    public void Letters_keep_their_number_across_the_second_header() =>
        document.Items.Where(item => item.ParentId is not null).Select(item => $"{item.ParentId}>{item.Id}")
            .ShouldBe(["3>3a", "4>4a", "4>4b", "4>4c", "4>4d"]);

    [Fact]
    public void Italics_are_kept_where_the_source_has_them()
    {
        Italics(Item("2").Action).ShouldBe(
        [
            "Criminalising Migrant Smuggling", "TIP", "Identification and Protection of Victims of Trafficking",
            "Following the Money in TIP Cases",
        ]);
        Italics(Item("4a").Status.AsWritten).ShouldBe(
        [
            "Following the Money in TIP Cases",
            "Financial Footprints: An Analysis of Financial Investigations to Combat TIP in the Asia-Pacific Region",
        ]);
        Italics(Item("4c").Action).ShouldBe(
            ["An Analysis of Financial Investigations to Combat TIP in the Asia-Pacific Region"]);
        document.Rows.Sum(row => Italics(row.Action).Length + (row.Status is null ? 0 : Italics(row.Status).Length)).ShouldBe(7);
    }

    [Theory]
    [InlineData("1", "Ongoing", null, "Annual meetings of the Working Group will be held in 2018 and 2019, ")]
    [InlineData("2", "Ongoing", null, "The activities are conducted by Working Group member countries and/or the RSO")]
    [InlineData("3", "Ongoing", null, "This includes support for the Bali Process Government and Business Forum")]
    [InlineData("3a", "ForAction", "2017-19", "Share promising practices.")]
    [InlineData("4", "ForAction", "2017", null)]
    [InlineData("4a", "ForAction", "2017", "These include the Policy Guide")]
    [InlineData("4b", "ForAction", "2017-19", null)]
    [InlineData("4c", "ForAction", "2017-19", null)]
    [InlineData("4d", "ForAction", "2017-19", null)]
    [InlineData("5", "ForAction", "2017-19", null)]
    [InlineData("6", "ForAction", "2017-19", null)]
    [InlineData("7", "ForAction", "2017-19", null)]
    public void A_status_is_category_years_and_note(string id, string category, string? window, string? note)
    {
        var status = Item(id).Status;

        status.Category.ToString().ShouldBe(category);
        status.Window?.ToString().ShouldBe(window);
        (status.Window is null).ShouldBe(window is null);
        if (note is null)
            status.Note.ShouldBeNull();
        else
            status.Note.ShouldNotBeNull().Plain.ShouldStartWith(note);
    }

    [Fact]
    public void Our_annotations_fit_it() =>
        PlanAnnotationsReader.Read(BundledPlan.Annotations(), document).ShouldBeOfType<AnnotationsReading.Read>();

    [Fact]
    public void Our_annotations_are_known_as_ours() => BundledPlan.CameWithTheService(BundledPlan.Annotations())
        .ShouldBeTrue("The annotations have changed: add the SHA-256 of the new ones to BundledPlan, and leave the former ones there.");

    private static DocumentItem Item(string id) => document.Items.Single(item => item.Id == id);

    private static string[] Italics(PlanText cell) => [.. cell.Runs.Where(run => run.Italic).Select(run => run.Text)];
}
