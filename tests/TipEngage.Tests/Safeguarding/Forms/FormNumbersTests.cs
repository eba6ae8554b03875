using CsCheck;
using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Forms;
using TipEngage.Safeguarding.Numbers;

namespace TipEngage.Tests.Safeguarding.Forms;

public sealed class FormNumbersTests
{
    private const string Field = "results";

    private static readonly FindingKind[] numbers =
        [FindingKind.Identifier, FindingKind.Account, FindingKind.Phone, FindingKind.EMail, FindingKind.PersonalPage, FindingKind.Address];

    private static readonly Gen<string> frames = Chosen.From(
        "The number {0} was on the list.", "{0}", "Nomornya {0}, tercatat.", "เลข{0}อยู่ในแฟ้ม", "เลข {0} อยู่ในแฟ้ม", "Số {0} có trong hồ sơ.", "({0})");

    public static TheoryData<string, string> Formats => [.. CountryFiles.All.SelectMany(country =>
        country.Identifiers.Concat(country.InForms ?? []).Select(pattern => (country.Country, pattern)))];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_number_of_a_format_is_found_in_every_script(string country, string pattern) =>
        Gen.Select(WrittenPattern.Of(pattern.TrimStart('^')).Where(number => !NumberHits.BeginsAsStandard(number.ToLowerInvariant())).SelectMany(Scripts.WritingsOf), frames).Sample(
            (number, frame) => IsFound(string.Format(null, frame, number), number),
            iter: 300, print: one => $"{country}: {string.Format(null, one.Item2, one.Item1)}");

    /// <summary>No plate of Singapore has an I or an O in its letters, so the standards of Indonesia are none.</summary>
    [Theory]
    [InlineData("SBA 1234 Z", true)]
    [InlineData("SNJ1234Z", true)]
    [InlineData("SNI 1234 Z", false)]
    [InlineData("SNI 7645 A", false)]
    public void A_plate_is_told_from_a_standard(string code, bool isPlate) => IsFound($"The number {code} was on the list.", code).ShouldBe(isPlate);

    [Theory]
    [InlineData("[0-9")]
    [InlineData("[0-9]{4")]
    [InlineData("[0-9]+")]
    [InlineData("[0-9]{9,900}")]
    public void A_format_that_could_be_written_for_ever_is_refused(string pattern) => Should.Throw<FormatException>(() => WrittenPattern.Of(pattern));

    /// <summary>Formats of digits alone, by how many they are: of Indonesia, Viet Nam, the Philippines, Bangladesh, Sri Lanka, Türkiye, Iran, Japan, Thailand.</summary>
    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(16)]
    [InlineData(17)]
    public void Digits_alone_are_found_in_every_script(int length) =>
        Gen.Select(Gen.Char['0', '9'].Array[length].Select(digits => new string(digits)).SelectMany(Scripts.WritingsOf), frames).Sample(
            (number, frame) => IsFound(string.Format(null, frame, number), number),
            iter: 1000, print: one => string.Format(null, one.Item2, one.Item1));

    [Theory]
    [InlineData("somporn at example dot org")]
    [InlineData("somporn (at) example (dot) org")]
    [InlineData("somporn[at]example[dot]co")]
    [InlineData("rina titik k at contoh titik id")]
    [InlineData("hoa a còng congty chấm vn")]
    [InlineData("สมพร somporn แอท example ดอท org")]
    [InlineData("ｓｏｍｐｏｒｎ＠ｅｘａｍｐｌｅ．ｏｒｇ")]
    [InlineData("somporn @ example . org")]
    [InlineData("somporn (a) example.org")]
    [InlineData("somporn(at)example.co.th")]
    [InlineData("somporn [ at ] example [.] org")]
    [InlineData("ﬁsher@example.org")]
    [InlineData("somporn＠example。org")]
    [InlineData("s o m p o r n @ e x a m p l e . o r g")]
    [InlineData("somporn underscore jai at gmail dot com")]
    [InlineData("somporn at gmail")]
    [InlineData("rina di contoh titik com")]
    [InlineData("rina pada contoh titik co titik id")]
    [InlineData("hoa a vòng vi dụ chấm com")]
    [InlineData("สมพร แอท ตัวอย่าง ดอท คอม")]
    [InlineData("somporn ที่ example จุด com")]
    public void An_address_is_found_however_it_is_spelled(string address) =>
        Scripts.WritingsOf(address).Sample(written => Judge($"Ask {written} first.").Findings.Any(one => one.Kind is FindingKind.EMail), iter: 200);

    [Theory]
    [InlineData("LINE: somporn88")]
    [InlineData("Line ID somporn88")]
    [InlineData("ไลน์ somporn88")]
    [InlineData("แอดไลน์ไอดี: somporn88")]
    [InlineData("my telegram is somporn_88")]
    [InlineData("somporn_88 on telegram")]
    [InlineData("akun instagram saya rina.88")]
    [InlineData("Zalo của tôi: hoatran90")]
    [InlineData("wechat id somporn88")]
    [InlineData("skype: live:somporn88")]
    [InlineData("discord somporn#1234")]
    [InlineData("t.me/somporn88")]
    [InlineData("wa.me/66812345678")]
    [InlineData("@somporn_88")]
    public void A_name_in_a_messenger_is_found_and_goes_no_further_in_a_chat(string handle)
    {
        var text = $"Write to {handle} first.";

        Judge(text).Findings.Select(one => one.Kind).ShouldContain(FindingKind.PersonalPage);
        Judge(Masking.Apply(text, Judge(text).Findings)).Findings.ShouldBeEmpty();
        Screening.Default.Judge(text).Reasons.ShouldContain(Reason.Handle);
    }

    [Theory]
    [InlineData("We use telegram channels, line groups and a facebook page to reach workers.")]
    [InlineData("Workers use WhatsApp in 12 languages; line 12b of the form says so.")]
    [InlineData("Kampanye di instagram dan tiktok menjangkau 20.000 orang.")]
    [InlineData("ใช้ไลน์กลุ่มแจ้งข่าว 12 ภาษา")]
    [InlineData("Nhóm zalo của công nhân có 300 người.")]
    public void A_messenger_alone_is_nobodys(string text)
    {
        Judge(text).Findings.Where(one => numbers.Contains(one.Kind)).ShouldBeEmpty();
        Screening.Default.Judge(text).IsHarmless.ShouldBeTrue();
    }

    [Theory]
    [InlineData("không chín một hai ba bốn năm sáu bảy tám")]
    [InlineData("nol delapan satu dua tiga empat lima enam tujuh")]
    [InlineData("oh eight one two three four five six seven")]
    public void Digits_in_words_are_masked_as_a_whole(string digits) => Masking.Apply($"Số {digits}.", Judge($"Số {digits}.").Findings).ShouldEndWith("].");

    [Theory]
    [InlineData("It costs USD 4111 1111 1111 1111 a year.", nameof(FindingKind.Account))]
    [InlineData("Ask Rp 0812-3456-7890 about the fees.", nameof(FindingKind.Phone))]
    [InlineData("THB 1-1017-00203-45-1 was written there.", nameof(FindingKind.Identifier))]
    [InlineData("Call 081<b></b>234<br>5678 first.", nameof(FindingKind.Phone))]
    public void A_sign_of_money_or_a_tag_hides_no_number(string text, string kind) =>
        Judge(text).Findings.Select(one => one.Kind.ToString()).ShouldContain(kind);

    [Theory]
    [InlineData("It costs USD 12,500,000.50 a year.")]
    [InlineData("The fund holds Rp 1.500.000.000 now.")]
    [InlineData("Each worker gets 1 200 000 VND back.")]
    [InlineData("Employers must (a) register. They must (b) report.")]
    [InlineData("Wages above <b>350</b> dollars are paid by bank.")]
    public void An_amount_or_a_list_is_no_number_of_anybody(string text) => Judge(text).Findings.ShouldBeEmpty();

    [Fact]
    public void Words_between_angles_are_read() => Judge("<My boss took my passport and locks me in the dormitory>").Worst.ShouldBe(Severity.Refer);

    [Theory]
    [InlineData("081 234 5678")]
    [InlineData("+66 81 234 5678")]
    [InlineData("0812-3456-7890")]
    [InlineData("nol delapan satu dua tiga empat lima enam")]
    [InlineData("zero eight one, two three four, five six seven eight")]
    [InlineData("ศูนย์แปดหนึ่งสองสามสี่ห้าหก")]
    public void A_telephone_is_found_in_every_script(string phone) => Scripts.WritingsOf(phone).Sample(written => Judge($"Ring {written} now.").Findings is not [], iter: 200);

    [Fact]
    public void After_masking_no_number_is_found_again() =>
        Gen.Select(NumbersOfAnyKind().Array[1, 4], frames.Array[4]).Sample((written, sentences) =>
        {
            var text = string.Join(' ', written.Select((one, i) => string.Format(null, sentences[i], one)));
            var masked = Masking.Apply(text, Judge(text).Findings);
            return !Judge(masked).Findings.Any(one => numbers.Contains(one.Kind)) && Masking.Apply(masked, Judge(masked).Findings.Where(one => numbers.Contains(one.Kind))) == masked;
        }, iter: 500);

    [Theory]
    [InlineData("ILO C029 and P029, SA8000, ISO 45001:2018, UNGP 31")]
    [InlineData("24-25 August 2017, 2017-19, 31.12.2020, 2566")]
    [InlineData("18 suppliers, 1,200 workers trained, 45.000.000 dong, Rp 1.250.000.000, 3,500,000 baht")]
    [InlineData("Items 3a, 4(b) and 4c; PP-0042; section 54 of the Act 2015; No. 21 Tahun 2007; พ.ศ. 2551")]
    [InlineData("https://example.org/reports/2021/123456789012")]
    public void A_number_that_is_nobodys_is_left_alone(string text) => Judge(text).Findings.Where(one => numbers.Contains(one.Kind)).ShouldBeEmpty();

    [Fact]
    public void Every_official_contact_may_be_named()
    {
        foreach (var contact in TipEngage.Safeguarding.Answers.Directory.Everyone)
            Judge($"Call {contact.Number} for help, as the poster says.").Findings.Where(one => numbers.Contains(one.Kind)).ShouldBeEmpty(contact.Number);
    }

    [Theory]
    [InlineData("Acme Pty Ltd, ABN 51 824 753 556")]
    [InlineData("Lion Foods Pte Ltd (UEN 201812345K)")]
    [InlineData("PT Sumber Jaya, NPWP 09.254.294.3-407.000")]
    public void A_company_may_have_its_register_number_in_its_own_field(string name) =>
        FormScreening.Default.Judge([new("organisation", name, FieldNature.OrganisationName)]).Findings.ShouldBeEmpty();

    [Fact]
    public void An_account_may_not_stand_in_the_field_of_the_organisation_either() =>
        FormScreening.Default.Judge([new("organisation", "Acme, 4111 1111 1111 1111", FieldNature.OrganisationName)]).Worst.ShouldBe(Severity.Block);

    private static Gen<string> NumbersOfAnyKind() => Gen.OneOf(
    [
        .. CountryFiles.All.SelectMany(country => country.Identifiers.Concat(country.InForms ?? [])).Select(pattern => WrittenPattern.Of(pattern.TrimStart('^'))),
        Gen.Char['0', '9'].Array[9, 17].Select(digits => new string(digits)),
        Chosen.From("somporn@example.org", "a.b (at) example (dot) org", "+66 81 234 5678", "facebook.com/som.porn.1990", "13.756331, 100.501762", "4111 1111 1111 1111"),
    ]);

    /// <summary>Whether something covers the number, or all of it but what belongs to no number.</summary>
    private static bool IsFound(string text, string number)
    {
        var start = text.IndexOf(number, StringComparison.Ordinal);
        return Judge(text).Findings.Any(one => numbers.Contains(one.Kind) && one.Start < start + number.Length && start < one.Start + one.Length);
    }

    private static FormVerdict Judge(string text) => FormScreening.Default.Judge([new(Field, text)]);
}
