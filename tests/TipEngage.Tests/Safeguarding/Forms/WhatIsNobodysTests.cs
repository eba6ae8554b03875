using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>What looks like an address, a name or a charge and is none, beside what is.</summary>
public sealed class WhatIsNobodysTests
{
    [Theory]
    [InlineData("Jalan keluar nomor 2 dan pintu gudang selalu terbuka.", "Alamatnya Jalan Kenanga Raya nomor 2.")]
    [InlineData("Data dibagikan kepada Regional Group on Human Trafficking.", "Bright Harbour Group uses forced labour.")]
    [InlineData("เราร่วมกับมหาวิทยาลัยจัดทำคู่มือ พิมพ์ 900 เล่ม", "คุณพิมพ์ อายุ 31 มาจากหมู่บ้านใกล้เคียง")]
    [InlineData("Nguyên tắc của chúng tôi là không thu phí.", "Thôn 7, nhà số 15, đường liên xã, là nơi chị ở.")]
    [InlineData("Hành lang có lối ra số 3 và đèn báo.", "Công ty TNHH Cung Cấp Lao Động Biển Xanh Miền Tây lừa đảo công nhân.")]
    public void One_is_left_alone_and_the_other_is_not_taken(string alone, string refused)
    {
        Judge(alone).Findings.ShouldBeEmpty();
        (Judge(refused).Worst >= Severity.Block).ShouldBeTrue();
    }

    [Theory]
    [InlineData("The handbook by Leocadio Marquand-Ti is used in class.", "Leocadio Marquand-Ti")]
    [InlineData("Modul disusun Oktaviana Lamawuran untuk para penyelia.", "Oktaviana Lamawuran")]
    [InlineData("หัวหน้าโครงการคือ ณัฐวรรธน์ ศักดิ์สิริวงศ์", "ณัฐวรรธน์ ศักดิ์สิริวงศ์")]
    public void Who_made_or_leads_something_is_noticed_by_where_the_name_stands(string text, string name)
    {
        var finding = Judge(text).Findings.ShouldHaveSingleItem();

        (finding.Kind, text.Substring(finding.Start, finding.Length)).ShouldBe((FindingKind.PersonName, name));
    }

    [Theory]
    [InlineData("Hanya seorang guru Korea di Cianjur yang ikut.")]
    [InlineData("Chỉ một thợ lặn Nhật Bản tại cảng Dung Quất tham gia.")]
    public void The_only_one_of_a_kind_in_a_place_is_asked_about(string text) => Judge(text).Findings.ShouldContain(one => one.Kind == FindingKind.Combination);

    [Theory]
    [InlineData("The patient, medical record no 44-19-207, was seen twice.")]
    [InlineData("SPLP nomor XD 551903 sudah dikembalikan.")]
    [InlineData("เอกสารเดินทาง MC 660214 คืนให้แล้ว")]
    [InlineData("Giấy thông hành số TH 559021 đã được trả lại.")]
    public void Papers_and_records_have_numbers_too(string text) => Judge(text).Findings.ShouldContain(one => one.Kind == FindingKind.Identifier && one.Severity == Severity.Block);

    private static FormVerdict Judge(string text) => FormScreening.Default.Judge([new("howItWorks", text)]);
}
