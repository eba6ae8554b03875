using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>Names in one word: of sites, tags and persons.</summary>
public sealed class JoinedNamesTests
{
    [Theory]
    [InlineData("hotelgoldenlotus.com keeps its workers' passports", "hotelgoldenlotus.com")]
    [InlineData("#GoldenLotusHotel withholds wages of its staff", "GoldenLotusHotel")]
    [InlineData("#goldenlotushotel often withholds wages", "goldenlotushotel")]
    [InlineData("Forced labour was found at hotelgoldenlotus.com last year.", "hotelgoldenlotus.com")]
    [InlineData("Passports are kept by https://hotelgoldenlotus.com/rooms", "https://hotelgoldenlotus.com/rooms")]
    [InlineData("hotelmelati.co.id menahan paspor para pekerja", "hotelmelati.co.id")]
    [InlineData("#HotelMelatiIndah memperbudak pekerjanya", "HotelMelatiIndah")]
    [InlineData("khachsansenvang.vn giữ hộ chiếu của công nhân", "khachsansenvang.vn")]
    [InlineData("goldenlotus.co.th ยึดหนังสือเดินทางของแรงงาน", "goldenlotus.co.th")]
    public void Who_is_named_in_one_word_is_not_accused(string text, string name)
    {
        var finding = Judge(text).Findings.Where(finding => finding.Kind is FindingKind.Allegation).ShouldHaveSingleItem();

        (finding.Severity, text.Substring(finding.Start, finding.Length)).ShouldBe((Severity.Block, name));
        Screening.Default.Judge(text).IsHarmless.ShouldBeFalse();
    }

    [Theory]
    [InlineData("See ilo.org for how employers withhold wages.")]
    [InlineData("According to walkfree.org, forced labour is common in fishing.")]
    [InlineData("#FairRecruitment: no agency charges workers.")]
    [InlineData("hotelgoldenlotus.com never keeps passports.")]
    [InlineData("The #EndForcedLabour campaign taught that employers who keep passports break the law.")]
    public void A_page_that_is_cited_is_not_accused(string text) => Judge(text).Findings.ShouldNotContain(finding => finding.Kind == FindingKind.Allegation);

    [Theory]
    [InlineData("#MariaSantos shared it with us.", "MariaSantos")]
    [InlineData("Her page is mariasantos.org, they say.", "mariasantos")]
    [InlineData("mariasantos wrote the guide", "mariasantos")]
    [InlineData("#NguyenThiLan chia sẻ kinh nghiệm.", "NguyenThiLan")]
    [InlineData("#SitiAminah bekerja di pabrik", "SitiAminah")]
    [InlineData("#somchaiprasert เล่าให้ฟัง", "somchaiprasert")]
    public void A_person_who_is_named_in_one_word_is_asked_about(string text, string name) =>
        Judge(text).Findings.Where(finding => finding.Kind is FindingKind.PersonName).Select(finding => text.Substring(finding.Start, finding.Length)).ShouldContain(name);

    [Theory]
    [InlineData("#EndForcedLabour and #FairRecruitment are our tags; see baliprocess.net and kemnaker.go.id.")]
    [InlineData("The WhatsApp, LinkedIn and YouTube pages of the programme are for everybody.")]
    [InlineData("Johnson and Anderson are not joined; neither is understanding or responsibility.")]
    public void Other_words_are_no_persons(string text) => Judge(text).Findings.Where(finding => finding.Kind is FindingKind.PersonName && finding.Length > 9).ShouldBeEmpty();

    private static FormVerdict Judge(string text) => FormScreening.Default.Judge([new("field", text)]);
}
