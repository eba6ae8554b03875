using CsCheck;
using TipEngage.Practices.Form;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>What is said in two fields is read as if it stood in one.</summary>
public sealed class JoinedFieldsTests(ITestOutputHelper output)
{
    /// <summary>At most so many forms of harmless texts are stopped because several are read together.</summary>
    private const double StoppedWrongly = 0.02;

    /// <summary>At least so many stories are still referred or asked about where they are broken in two.</summary>
    private const double Found = 0.99;

    [Theory]
    [InlineData("title", "Golden Lotus Garments Co Ltd", "summary", "The company kept passports and withheld wages")]
    [InlineData("title", "Golden Lotus Garments Co Ltd", "summary", "They kept passports and withheld wages")]
    [InlineData("title", "Golden Lotus Garments Co Ltd", "summary", "Kept passports and withheld wages")]
    [InlineData("title", "Golden Lotus Garments Co Ltd kept", "summary", "passports and withheld wages")]
    [InlineData("summary", "The company kept passports and withheld wages", "partners", "Golden Lotus Garments Co Ltd")]
    [InlineData("summary", "Our region has one large employer. This factory kept passports and withheld wages.", "partners", "Migrant Workers Union\nGolden Lotus Garments Co Ltd")]
    [InlineData("summary", "The company kept passports and withheld wages", "orgTypeOther", "Golden Lotus Garments Co Ltd")]
    [InlineData("problem", "We buy from Golden Lotus Garments Co Ltd.", "howItWorks", "The agency withheld wages until we came.")]
    [InlineData("title", "Tan Wei Ming", "summary", "He kept passports and withheld wages")]
    [InlineData("title", "PT Sumber Jaya", "summary", "Perusahaan ini menahan paspor dan upah pekerja.")]
    [InlineData("title", "PT Sumber Jaya", "summary", "Menahan paspor dan upah pekerja.")]
    [InlineData("title", "บริษัท ทะเลทอง จำกัด", "summary", "บริษัทนี้ยึดหนังสือเดินทางและค้างค่าจ้าง")]
    [InlineData("title", "บริษัท ทะเลทอง จำกัด", "summary", "ยึดหนังสือเดินทางและค้างค่าจ้าง")]
    [InlineData("title", "Công ty TNHH Hòa Bình", "summary", "Công ty này giữ hộ chiếu và nợ lương.")]
    [InlineData("title", "Công ty TNHH Hòa Bình", "summary", "Giữ hộ chiếu và nợ lương.")]
    public void A_company_or_person_named_in_one_field_and_accused_in_another_is_not_taken(string first, string one, string second, string other)
    {
        var found = Together((first, one), (second, other));

        found.ShouldContain(finding => finding.Kind == FindingKind.Allegation && finding.Severity == Severity.Block);
        found.ShouldAllBe(finding => finding.Start >= 0 && finding.Start + finding.Length <= (finding.Field == first ? one : other).Length);
    }

    [Theory]
    [InlineData("title", "Siti Rahmawati", "summary", "24, from Lombok, cook on a longliner")]
    [InlineData("summary", "Aged 24, from Lombok, cook on a longliner", "partners", "Siti Rahmawati")]
    [InlineData("title", "Siti Rahmawati", "howItWorks", "Aged 24, from Lombok, cook on a longliner.")]
    [InlineData("title", "Siti Rahmawati", "summary", "24 tahun, asal Lombok, koki di kapal")]
    public void A_person_named_in_one_field_and_described_in_another_is_not_taken(string first, string one, string second, string other) =>
        Together((first, one), (second, other)).ShouldContain(finding => finding.Kind == FindingKind.PersonDetails && finding.Severity == Severity.Block);

    [Theory]
    [InlineData("orgName", "Golden Lotus Garments Co Ltd", "summary", "Suppliers must not keep passports, and no agent may withhold wages.")]
    [InlineData("orgName", "Golden Lotus Garments Co Ltd", "summary", "The company kept passports in a safe until 2019; now each worker has a locker.")]
    [InlineData("partners", "Golden Lotus Garments Co Ltd", "summary", "Suppliers must not keep passports. We train the agents that recruit for us.")]
    [InlineData("partners", "Golden Lotus Garments Co Ltd", "summary", "If the company kept passports, the buyer asks for a plan.")]
    [InlineData("partners", "Golden Lotus Garments Co Ltd", "howItWorks", "The company does not keep passports and never withheld wages.")]
    [InlineData("title", "Lockers for passports at Golden Lotus Garments Co Ltd", "summary", "Brokers kept passports of newcomers. Each worker has a locker now.")]
    [InlineData("title", "PT Sumber Jaya: loker paspor", "summary", "Pemasok dilarang menahan paspor pekerja.")]
    [InlineData("title", "Training by Siti Rahmawati", "summary", "Inspectors from Lombok learn to interview fishers aged 24 and over.")]
    public void General_words_beside_a_name_are_taken(string first, string one, string second, string other) =>
        Together((first, one), (second, other)).ShouldNotContain(finding => finding.Severity >= Severity.Block);

    [Fact]
    public void What_is_known_completes_what_is_typed_and_only_that_is_marked() => FormScreening.Default.JudgeTogether(
        [Field("summary", "The company kept passports and withheld wages"), Field("partners", "Golden Lotus Garments Co Ltd")], ["partners"])
        .Findings.Where(finding => finding.Severity >= Severity.Block).Select(finding => finding.Field).Distinct().ShouldBe(["partners"]);

    [Fact]
    public void A_story_that_is_begun_on_one_step_and_goes_on_on_the_next_is_referred_there() => FormScreening.Default.JudgeTogether(
        [Field("summary", "My sister at the factory"), Field("orgTypeOther", "has no passport any more, the boss took it and beats her"), Field("limits", "It needs time.")], ["orgTypeOther"])
        .Findings.Where(finding => finding.Severity is Severity.Refer).Select(finding => finding.Field).Distinct().ShouldBe(["orgTypeOther"]);

    [Fact]
    public void Nothing_is_found_where_only_what_is_known_goes_together() => FormScreening.Default.JudgeTogether(
        [Field("title", "Golden Lotus Garments Co Ltd"), Field("summary", "The company kept passports and withheld wages"), Field("limits", "It needs time.")], ["limits"]).Findings.ShouldBeEmpty();

    [Theory]
    [InlineData("My boss took my", "passport and he locks me in at night, please help")]
    [InlineData("I am locked in", "the factory and my boss beats me")]
    [InlineData("Saya dikurung", "di pabrik dan dipukuli bos")]
    public void A_story_that_is_begun_in_the_title_and_goes_on_in_the_summary_is_referred(string title, string summary) =>
        Together(("title", title), ("summary", summary)).Max(finding => finding.Severity).ShouldBe(Severity.Refer);

    [Fact]
    public void Stories_that_are_broken_in_two_are_still_found()
    {
        string[] stories = [.. FormTexts.All.SelectMany(part => part.Texts[Outcome.Referred]).Where(text => FormScreening.Default.Judge([Field("summary", text)]).Worst is Severity.Refer && text.Split(' ').Length > 3)];
        string[] lost = [.. stories.Where(text => Broken(text) is var (one, other) && !Together(("title", one), ("summary", other)).Any(finding => finding.Kind is FindingKind.Disclosure))];

        output.WriteLine($"{stories.Length} stories, {lost.Length} lost, referred {stories.Count(text => Broken(text) is var (one, other) && Together(("title", one), ("summary", other)).Any(finding => finding.Severity is Severity.Refer))}, alone {stories.Count(text => Broken(text) is var (one, other) && FormScreening.Default.Judge([Field("title", one), Field("summary", other)]).Worst is Severity.Refer)}");
        lost.Length.ShouldBeLessThanOrEqualTo((int)((1 - Found) * stories.Length), string.Join('\n', lost));
    }

    [Fact]
    public void Harmless_texts_of_several_fields_are_not_stopped_because_they_are_read_together()
    {
        string[][] harmless = [.. FormTexts.All.GroupBy(part => part.Name[..2]).Select(files => files.SelectMany(part => part.Texts[Outcome.Alone]).Where(text => FormScreening.Default.Judge([Field("summary", text)]).Worst is null or < Severity.Block).ToArray())];
        string[] fields = ["title", "summary", "problem", "howItWorks", "whyItWorks", "results", "limits"];
        var (all, stopped) = (0, new List<string>());
        Gen.Int[0, harmless.Length - 1].SelectMany(at => Gen.Shuffle(harmless[at], fields.Length)).Sample(
            texts =>
            {
                all++;
                var found = Together([.. fields.Zip(texts), ("orgName", "Golden Lotus Garments Co Ltd")]);
                if (found.Any(finding => finding.Severity >= Severity.Block))
                    stopped.Add($"{string.Join(" | ", texts)}: {string.Join("; ", found)}");
            },
            iter: 1_000, threads: 1);

        output.WriteLine($"{stopped.Count} of {all}");
        stopped.Count.ShouldBeLessThanOrEqualTo((int)(StoppedWrongly * all), string.Join('\n', stopped.Take(30)));
    }

    [Fact]
    public void Where_one_field_tells_of_somebody_in_danger_what_may_be_of_it_in_another_is_taken_for_its_part() =>
        Together(("title", "My passport"), ("summary", "My boss took it and locks me in at night, please help"), ("howItWorks", "We ask suppliers for proof."))
            .Where(finding => finding.Severity is Severity.Refer).Select(finding => finding.Field).Distinct().ShouldBe(["title", "summary"]);

    private static (string One, string Other) Broken(string text)
    {
        var words = text.Split(' ');
        return (string.Join(' ', words[..(words.Length / 2)]), string.Join(' ', words[(words.Length / 2)..]));
    }

    private static IReadOnlyList<Finding> Together(params (string Field, string Text)[] texts) =>
        FormScreening.Default.JudgeTogether([.. texts.Select(one => Field(one.Field, one.Text)).OrderBy(one => PracticeForm.Fields.Select(field => field.Name).ToList().IndexOf(one.Field))], [.. texts.Select(one => one.Field)]).Findings;

    private static FieldText Field(string name, string text) => new(name, text, PracticeForm.Find(name)!.Nature);
}
