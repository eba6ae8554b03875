using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>A form takes no accusation of a named company, in whatever words, and every practice that names one.</summary>
public sealed class AccusedCompaniesTests
{
    [Theory]
    [InlineData("Golden Prawn Co., Ltd. was found to use forced labour. We ended the contract.")]
    [InlineData("Our buyers heard that Golden Prawn Ltd held back the wages of its workers, so we changed the contract.")]
    [InlineData("After Sunrise Garments charged its workers illegal fees, we asked all suppliers to repay.")]
    [InlineData("At Sunrise Garments workers were beaten, so we stopped buying there.")]
    [InlineData("Blue Harbour Seafood Ltd docked the pay of its crew for every mistake.")]
    [InlineData("PT Samudra Jaya menunggak gaji pekerjanya.")]
    [InlineData("PT Laut Biru kedapatan mempekerjakan anak di bawah umur.")]
    [InlineData("Công ty TNHH Hoa Biển chậm trả lương cho công nhân.")]
    [InlineData("บริษัท ปลาทอง จำกัด จ่ายค่าจ้างล่าช้า")]
    public void An_accusation_is_not_taken(string text) => Found(text).ShouldContain(one => one.Kind == FindingKind.Allegation && one.Severity >= Severity.Block);

    [Theory]
    [InlineData("Golden Prawn Ltd introduced a rule that wages are paid on the 5th of each month.")]
    [InlineData("At Sunrise Garments workers elect their own committee, and it meets every month.")]
    [InlineData("Golden Prawn Ltd never charges its workers recruitment fees; agents are paid by the company.")]
    [InlineData("At one of our suppliers workers were not paid for overtime; a plan for repayment was agreed with all sites.")]
    [InlineData("PT Samudra Jaya membayar gaji pekerja setiap tanggal lima.")]
    [InlineData("Công ty TNHH Hoa Biển trả lương cho công nhân đúng hạn mỗi tháng.")]
    public void A_practice_is_taken(string text) => Found(text).ShouldNotContain(one => one.Severity >= Severity.Block);

    private static IReadOnlyList<Finding> Found(string text) => FormScreening.Default.Judge([new("summary", text)]).Findings;
}
