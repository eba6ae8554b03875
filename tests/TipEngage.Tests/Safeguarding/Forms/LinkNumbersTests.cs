using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>An address leads nobody to a door or to an account either, and may have all the numbers that pages have.</summary>
public sealed class LinkNumbersTests
{
    [Theory]
    [InlineData("https://maps.google.com/?q=13.7563,100.5018")]
    [InlineData("https://maps.google.com/?q=13.7563%2C100.5018")]
    [InlineData("https://maps.google.com/?q=13.7563,+100.5018")]
    [InlineData("https://www.google.com/maps?q=-6.2088,106.8456")]
    [InlineData("https://www.google.com/maps?q=-6.2088%20106.8456")]
    [InlineData("https://www.google.com/maps/@13.7563309,100.5017651,15z")]
    [InlineData("https://www.google.com/maps/place/Somewhere/data=!4m2!3m1!3d13.7563309!4d100.5017651")]
    [InlineData("https://www.google.com/maps/search/?api=1&query=10.8231%2C106.6297")]
    [InlineData("https://www.google.com/maps/place/13%C2%B045'22.7%22N+100%C2%B030'06.4%22E")]
    [InlineData("https://www.openstreetmap.org/#map=15/13.7563/100.5018")]
    [InlineData("https://www.openstreetmap.org/?mlat=13.7563&mlon=100.5018#map=15/13.7563/100.5018")]
    [InlineData("https://www.bing.com/maps?cp=13.7563~100.5018&lvl=15")]
    [InlineData("https://maps.apple.com/?ll=13.7563,100.5018")]
    [InlineData("https://waze.com/ul?ll=13.7563%2C100.5018&navigate=yes")]
    [InlineData("https://example.org/map?lng=100.5018&lat=13.7563")]
    [InlineData("https://example.org/map?latitude=-6.2088&longitude=106.8456")]
    [InlineData("https://geohack.toolforge.org/geohack.php?params=13_45_22_N_100_30_06_E_type:landmark")]
    public void A_place_in_an_address_is_not_taken(string link) => Blocked(link).ShouldContain(FindingKind.Address);

    [Theory]
    [InlineData("https://etherscan.io/address/0x52908400098527886E0F7030069857D2E4169EE7")]
    [InlineData("https://etherscan.io/token/0xdac17f958d2ee523a2206206994597c13d831ec7?a=0x52908400098527886e0f7030069857d2e4169ee7")]
    [InlineData("https://www.blockchain.com/explorer/addresses/btc/1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")]
    [InlineData("https://example.org/pay?to=3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy")]
    [InlineData("https://blockstream.info/address/bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq")]
    [InlineData("https://tronscan.org/#/address/TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW")]
    [InlineData("https://example.org/pay?iban=GB29NWBK60161331926819")]
    [InlineData("https://example.org/pay?iban=GB29%20NWBK%206016%201331%209268%2019")]
    public void An_account_in_an_address_is_not_taken(string link) => Blocked(link).ShouldContain(FindingKind.Account);

    [Theory]
    [InlineData("See https://maps.google.com/?q=13.7563%2C100.5018 for it", FindingKind.Address)]
    [InlineData("It is at https://www.openstreetmap.org/#map=15/13.7563/100.5018", FindingKind.Address)]
    internal void Nor_is_one_in_an_address_that_stands_in_a_text(string text, FindingKind kind) =>
        FormScreening.Default.Judge([new("howItWorks", text)]).Findings.Where(one => one.Severity >= Severity.Block).ShouldContain(one => one.Kind == kind);

    [Theory]
    [InlineData("https://doi.org/10.1371/journal.pone.0123456")]
    [InlineData("https://doi.org/10.1016/j.worlddev.2017.05.034")]
    [InlineData("https://doi.org/10.1093/jrs/fey012")]
    [InlineData("https://doi.org/10.2139/ssrn.3456789")]
    [InlineData("https://doi.org/10.1787/9789264276987-en")]
    [InlineData("https://doi.org/10.1177/0022343316634418,10.1177/0022343316634419")]
    [InlineData("https://arxiv.org/abs/2104.12345")]
    [InlineData("https://www.reuters.com/article/2020/01/15/fishing-report-1.4567890")]
    [InlineData("https://www.theguardian.com/global-development/2019/sep/21/such-brutality-tricked-into-slavery-in-the-thai-fishing-industry")]
    [InlineData("https://www.example.org/2017/08/24/1.23456.78901.html")]
    [InlineData("https://www.example.org/artikel/arbeit-1.2345678,2.345")]
    [InlineData("https://www.ilo.org/dyn/normlex/en/f?p=NORMLEXPUB:12100:0::NO::P12100_ILO_CODE:C029")]
    [InlineData("https://www.ilo.org/wcmsp5/groups/public/---ed_norm/---ipec/documents/publication/wcms_854733.pdf")]
    [InlineData("https://www.unodc.org/documents/data-and-analysis/glotip/2022/GLOTiP_2022_web.pdf")]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://docs.google.com/document/d/1BxiMVs1XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit")]
    [InlineData("https://drive.google.com/file/d/1aQ2xW3sE4dC5rF6vG7bH8nJ9mK1pL2zX/view?usp=sharing")]
    [InlineData("https://example.org/files/3f2b4c6d8e9a1b3c5d7e9f2a4b6c8d1e.pdf")]
    [InlineData("https://example.org/files/9e107d9d-372b-4b4c-8b3e-1f1d1c1b1a19/report.pdf")]
    [InlineData("https://github.com/example/tool/commit/1f3870be274f6c49b3e31a0c6728957f2a6e1c3d")]
    [InlineData("https://example.org/tx/training-material-for-inspectors-2021-version-2.1.3-10.4.5")]
    [InlineData("https://example.org/report?page=12&section=3.4&year=2019,2020,2021")]
    [InlineData("https://example.org/data?gdp=1.234,5.678&n=1200")]
    [InlineData("https://www.abs.example/ausstats/abs@.nsf/mf/4.3210.0")]
    [InlineData("https://www.legislation.gov.uk/ukpga/2015/30/section/54/enacted")]
    [InlineData("https://peraturan.bpk.go.id/Details/39849/uu-no-21-tahun-2007")]
    [InlineData("https://thuvienphapluat.vn/van-ban/Trach-nhiem-hinh-su/Luat-Phong-chong-mua-ban-nguoi-2011-122773.aspx")]
    [InlineData("https://www.ratchakitcha.soc.go.th/DATA/PDF/2562/A/043/T_0001.PDF")]
    [InlineData("https://web.archive.org/web/20210315123456/https://www.example.org/report")]
    [InlineData("https://www.example.org/map")]
    [InlineData("https://example.org/thisisaverylongwordwithoutanyspacesatall")]
    public void An_ordinary_page_is_taken(string link) => Blocked(link).ShouldBeEmpty();

    private static IEnumerable<FindingKind> Blocked(string link) =>
        FormScreening.Default.Judge([new("evidenceLinks", link, FieldNature.Link)]).Findings.Where(one => one.Severity >= Severity.Block).Select(one => one.Kind);
}
