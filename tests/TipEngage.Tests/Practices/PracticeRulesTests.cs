using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using TipEngage.Practices.Form;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices;

/// <summary>What the inputs of the cards let through is what the rules let through.</summary>
public sealed class PracticeRulesTests
{
    private static readonly DateOnly today = new(2026, 11, 28);
    private static readonly TipEngage.Plans.Catalog.Plan plan = SamplePlans.Bundled;
    private static readonly PlanView view = new(plan, today, false, CultureInfo.GetCultureInfo("en"));

    private static readonly Gen<string> anything = Gen.OneOf(
        Gen.String[0, 700],
        OneOf("https://example.org", "https://example.org/a b", "http://example.org", "javascript:alert(1)", "https://user:pw@example.org", "https://localhost", "2016-03", "2016-13", "2559-03", "๒๕๕๙-๐๓", "๒๐๑๖-๑๒", "๒๕๕๙-๑๓", "2016-3", "none", "none_yet", "TH", "th", "XX"),
        OneOf<string>([.. PracticeForm.Fields.Where(field => field.Choices is not null).SelectMany(field => field.Choices!.ValuesIn(plan))]).Array[1, 12].Select(values => string.Join(',', values)));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    [Fact]
    public void A_choice_is_taken_exactly_where_the_card_offers_it() => Gen.Select(OneOf<PracticeField>([.. PracticeForm.Fields.Where(field => field.Choices is not null)]), anything).Sample((field, typed) =>
    {
        var picks = field.Kind is FieldKind.PickMany ? PracticeRules.Several(typed).Distinct().ToArray() : [typed];
        var offered = picks.Length > 0 && picks.All(field.Choices!.ValuesIn(plan).Contains) && picks.Length <= field.Most
            && !(picks.Length > 1 && picks.Any(pick => pick is "none" or "none_yet"));
        (PracticeRules.Check(field, string.Join(',', picks), plan, today) is null).ShouldBe(offered, $"{field.Name}: {typed}");
    });

    [Fact]
    public void A_text_is_taken_exactly_where_its_input_takes_it() => Gen.Select(OneOf<PracticeField>([.. PracticeForm.Fields.Where(field => field.Kind is FieldKind.Line or FieldKind.Text)]), Gen.Int[1, 3100]).Sample((field, length) =>
    {
        var input = FieldInput.Create(field, FormLevel.Full, null, view).ShouldBeOfType<TextInput>();
        (PracticeRules.Check(field, new('x', length), plan, today) is null).ShouldBe(Regex.IsMatch(new('x', length), input.Regex!, RegexOptions.ECMAScript), field.Name);
    });

    [Fact]
    public void A_text_with_space_around_it_is_taken_exactly_where_its_input_takes_it() => Gen.Select(OneOf<PracticeField>([.. PracticeForm.Fields.Where(field => field.Kind is FieldKind.Line or FieldKind.Text)]), Gen.Int[-2, 2], Gen.Int[0, 9]).Sample((field, more, space) =>
        AgreesOn(field, $"{new string(' ', space)}{new string('x', field.MaxLength + more)}{new string('\n', space)}"));

    [Fact]
    public void A_link_is_taken_exactly_where_its_input_takes_it() => Gen.Select(Address, Gen.Int[0, 3]).Sample((address, space) =>
        AgreesOn(PracticeFields.StatementLink, $"{new string(' ', space)}{address}{new string(' ', space)}"), iter: 20_000);

    [Fact]
    public void A_link_is_taken_exactly_as_long_as_its_input_takes_it() => Gen.Int[-2, 2].Sample(more =>
        AgreesOn(PracticeFields.StatementLink, "https://example.org/".PadRight(PracticeFields.StatementLink.MaxLength + more, 'x')));

    [Fact]
    public void Lines_are_taken_exactly_where_their_input_takes_them() => Gen.Select(OneOf(PracticeFields.EvidenceLinks, PracticeFields.Partners), Gen.OneOf(Address, Gen.Int[1, 124].Select(length => new string('n', length)), OneOf("", " ")).Array[0, 12], OneOf("\n", " \n", "\n\n "))
        .Sample((field, lines, between) => AgreesOn(field, string.Join(between, lines)), iter: 5_000);

    [Fact]
    public void A_month_is_taken_exactly_where_its_input_takes_it()
    {
        foreach (var (year, month) in from year in Enumerable.Range(1900, 700).Append(0).Append(9999) from month in Enumerable.Range(0, 15) select (year, month))
        {
            AgreesOn(PracticeFields.StartedOn, $"{year:0000}-{month:00}");
            AgreesOn(PracticeFields.StartedOn, string.Concat($" {year:0000}-{month:00}".Select(sign => char.IsAsciiDigit(sign) ? (char)('๐' + sign - '0') : sign)));
        }
    }

    [Theory]
    [InlineData("https://example.org/report.pdf?year=2020#p3")]
    [InlineData("HTTPS://example.org")]
    [InlineData("https://example.org:8443/a/b")]
    [InlineData("https://www.มูลนิธิ.ไทย/รายงาน")]
    [InlineData("https://tổ-chức.vn/bài")]
    public void Such_a_link_is_taken(string link) => (PracticeRules.Check(PracticeFields.StatementLink, link, plan, today) is null).ShouldBeTrue();

    [Theory]
    [InlineData("https://example.org https://example.com")]
    [InlineData("https://localhost/x")]
    [InlineData("https://127.0.0.1/x")]
    [InlineData("https://10.0.0.1/x")]
    [InlineData("https://example.org:99999/")]
    [InlineData("https://me@example.org/")]
    [InlineData("https://example.org/\u200B")]
    [InlineData("ftp://example.org")]
    public void Such_a_link_is_not_taken_and_its_input_says_so_before(string link)
    {
        AgreesOn(PracticeFields.StatementLink, link);
        PracticeRules.Check(PracticeFields.StatementLink, link, plan, today).ShouldBe(PracticeFault.BadLink);
    }

    [Fact]
    public void No_pattern_takes_long_for_what_it_does_not_take()
    {
        foreach (var field in PracticeForm.Fields.Where(field => FieldInput.Create(field, FormLevel.Full, null, view) is TextInput))
        {
            foreach (var hostile in new[] { new string(' ', 4000) + "!", new string('a', 4000) + "\u0001", "https://" + string.Concat(Enumerable.Repeat("a.", 2000)), string.Concat(Enumerable.Repeat("https://a.bc\n", 400)), string.Concat(Enumerable.Repeat("x \n", 1500)) + "\u0001", "https://" + new string('-', 4000) })
                Regex.IsMatch(hostile, ((TextInput)FieldInput.Create(field, FormLevel.Full, null, view)).Regex!, RegexOptions.None, TimeSpan.FromSeconds(2));
        }
    }

    /// <summary>Addresses that are near to being one, or not.</summary>
    private static readonly Gen<string> Address = Gen.Select(
        OneOf("https://", "https://", "https://", "HTTPS://", "http://", "https:/", "https://me@", ""),
        OneOf("example", "a", "", "-", "a_b", "xn--a", "127.0.0", "10", "localhost", "มูลนิธิ", "bài", "\u0601", "a b", "a..b", new string('a', 63), new string('a', 64)),
        OneOf(".org", ".org", ".1", ".o1", ".1o", ".", "", ".ไทย", ".-x", ".org."),
        OneOf("", "", "/", ":443", ":65535/", ":65536", ":0", ":", ":x"),
        OneOf("", "?q", "#f", "/a", "/a/b?c=d#e", "/\"", "/<", "/\\", "/a\u200Bb", "/\u0E01", "/%zz", "/[", "x", "/@x"),
        (scheme, host, top, port, path) => scheme + host + top + port + path);

    private static void AgreesOn(PracticeField field, string typed)
    {
        var isTaken = Read(field, typed) is not { } value || PracticeRules.Check(field, value, plan, today) is null;
        Regex.IsMatch(typed, FieldInput.Create(field, FormLevel.Full, null, view).ShouldBeOfType<TextInput>().Regex!).ShouldBe(isTaken, $"{field.Name}: {typed}");
    }

    [Theory]
    [InlineData("2559-03", "2016-03")]
    [InlineData("๒๕๕๙-๐๓", "2016-03")]
    [InlineData("๒๐๑๖-๑๒", "2016-12")]
    [InlineData(" 2016-03 ", "2016-03")]
    public void A_month_of_the_Buddhist_era_or_in_Thai_digits_is_kept_as_the_Gregorian_one(string typed, string kept)
    {
        var input = FieldInput.Create(PracticeFields.StartedOn, FormLevel.Full, null, view).ShouldBeOfType<TextInput>();

        Regex.IsMatch(typed, input.Regex!, RegexOptions.ECMAScript).ShouldBeTrue();
        Read(PracticeFields.StartedOn, typed).ShouldBe(kept);
        PracticeRules.Check(PracticeFields.StartedOn, kept, plan, today).ShouldBeNull();
    }

    [Theory]
    [InlineData("2570-01")]
    [InlineData("2559-13")]
    [InlineData("๒๕๕๙")]
    [InlineData("2490-01")]
    public void A_month_that_is_none_or_to_come_stays_a_fault_in_either_calendar(string typed) =>
        PracticeRules.Check(PracticeFields.StartedOn, Read(PracticeFields.StartedOn, typed).ShouldNotBeNull(), plan, today).ShouldBe(PracticeFault.BadMonth);

    private static string? Read(PracticeField field, string typed)
    {
        var inputs = new Dictionary<string, JsonElement> { [FieldInput.IdOf(field)] = JsonSerializer.SerializeToElement(typed) };
        return ReadInputs.Of(new("any", FormLevel.Full, field), inputs, new Dictionary<string, string>(), [])[field.Name];
    }

    [Theory]
    [InlineData("statementLink", "javascript:alert(1)", PracticeFault.BadLink)]
    [InlineData("approach", ",", PracticeFault.UnknownChoice)]
    [InlineData("statementLink", "http://example.org", PracticeFault.BadLink)]
    [InlineData("statementLink", "https://user:secret@example.org", PracticeFault.BadLink)]
    [InlineData("evidenceLinks", "https://a.org\nhttps://b.org\nhttps://c.org\nhttps://d.org\nhttps://e.org\nhttps://f.org", PracticeFault.TooManyLines)]
    [InlineData("startedOn", "2559-03", PracticeFault.BadMonth)]
    [InlineData("startedOn", "2099-01", PracticeFault.BadMonth)]
    [InlineData("startedOn", "March 2016", PracticeFault.BadMonth)]
    [InlineData("tlp", "RED", PracticeFault.TooSecret)]
    [InlineData("tlp", "AMBER+STRICT", PracticeFault.TooSecret)]
    [InlineData("evidence", "none_yet,research", PracticeFault.NoneAndMore)]
    public void Bad_values_have_their_fault(string field, string value, object fault) =>
        PracticeRules.Check(PracticeForm.Find(field)!, value, plan, today).ShouldBe((PracticeFault)fault);

    [Fact]
    public void A_complete_quick_share_has_no_fault_and_each_needed_field_is_missed()
    {
        var complete = CompleteForm.Quick.Concat(CompleteForm.Ticks).ToDictionary();
        PracticeRules.CheckAll(FormLevel.Quick, complete, plan, today).ShouldBeEmpty();

        foreach (var field in complete.Keys.Where(name => PracticeForm.Find(name)!.WhenEmpty is null))
            PracticeRules.CheckAll(FormLevel.Quick, complete.Where(one => one.Key != field).ToDictionary(), plan, today).ShouldHaveSingleItem().Field.Name.ShouldBe(field);
    }

    [Fact]
    public void What_depends_on_an_answer_is_needed_with_it()
    {
        var values = CompleteForm.Quick.Concat(CompleteForm.Ticks).ToDictionary();
        (values["orgType"], values["coi"]) = ("other", "yes");

        PracticeRules.CheckAll(FormLevel.Quick, values, plan, today).Select(one => one.Field.Name).ShouldBe(["orgTypeOther", "coiNote"]);
    }
}
