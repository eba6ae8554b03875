using TipEngage.Practices.Library;
using TipEngage.Register;

namespace TipEngage.Tests.Practices.Library;

/// <summary>What somebody types, and what they mean by it.</summary>
internal sealed record LabelledQuery(string Text, string? Topic = null, string? Sector = null, string? Country = null)
{
    public static IReadOnlyList<LabelledQuery> All { get; } =
    [
        new("practices on recruitment fees in Thailand", "fees", Country: "TH"),
        new("recruitment fees fishing", "fees", "fishing"),
        new("recruitmnt fes in garment factories", "fees", "textiles-garments"),
        new("who repays broker fees?", "fees"),
        new("complaints hotline", "hotline"),
        new("worker hotlines for domestic work", "hotline", "domestic-work"),
        new("complaint line in Malaysia", "hotline", Country: "MY"),
        new("workers keep their passport", "passports"),
        new("passport lockers construction", "passports", "construction"),
        new("show me examples about tender clauses", "tenders"),
        new("public procurement forced labour hotels", "tenders", "hospitality"),
        new("tenders in Australia", "tenders", Country: "AU"),
        new("red flags for banks", "bank"),
        new("suspicous transfers", "bank"),
        new("financial intelligence unit Indonesia", "bank", Country: "ID"),
        new("subcontractor mapping with satellites", "mapping"),
        new("hidden subcontractors in palm oil", "mapping", "agri-crops"),
        new("training for labour inspectors", "inspectors"),
        new("debt bondage brick kilns", "inspectors", "bricks-materials"),
        new("inspectors interview interpreters Nepal", "inspectors", Country: "NP"),
        new("electronic wage records", "wages"),
        new("app that shows hours and deductions", "wages"),
        new("fund for victims of forced labour", "remedy"),
        new("back wages counselling electronics", "remedy", "electronics"),
        new("unannounced audits", "audits"),
        new("night visits in hotels", "audits", "hospitality"),
        new("modern slavery statement", "statement"),
        new("bribes at the border", "bribes"),
        new("rotation of officers Cambodia", "bribes", Country: "KH"),
        new("biaya perekrutan", "fees"),
        new("praktik tentang biaya perekrutan di kapal ikan", "fees", "fishing"),
        new("saluran pengaduan pekerja di Malaysia", "hotline", Country: "MY"),
        new("paspor pekerja loker", "passports"),
        new("klausul tender kerja paksa", "tenders"),
        new("transfer mencurigakan bank", "bank"),
        new("pemetaan subkontraktor kelapa sawit", "mapping", "agri-crops"),
        new("pelatihan pengawas ketenagakerjaan", "inspectors"),
        new("catatan upah elektronik di pabrik garmen", "wages", "textiles-garments"),
        new("dana korban kerja paksa", "remedy"),
        new("kunjungan malam tanpa pemberitahuan", "audits"),
        new("suap petugas perbatasan", "bribes"),
        new("pernyataan perbudakan modern", "statement"),
        new("ค่าธรรมเนียมจัดหางาน", "fees"),
        new("แนวปฏิบัติที่ดีเรื่องค่าธรรมเนียมจัดหางานในเรือประมง", "fees", "fishing"),
        new("สายด่วนร้องเรียน", "hotline"),
        new("สายด่วนร้องเรียนในมาเลเซีย", "hotline", Country: "MY"),
        new("หนังสือเดินทางแรงงานตู้ล็อกเกอร์", "passports"),
        new("เงื่อนไขประกวดราคา แรงงานบังคับ", "tenders"),
        new("ธนาคารธุรกรรมน่าสงสัย", "bank"),
        new("แผนที่ผู้รับเหมาช่วง", "mapping"),
        new("อบรมพนักงานตรวจแรงงาน", "inspectors"),
        new("บันทึกค่าจ้างอิเล็กทรอนิกส์", "wages"),
        new("กองทุนเยียวยาผู้เสียหาย", "remedy"),
        new("ตรวจกลางคืนโดยไม่แจ้งล่วงหน้า", "audits"),
        new("สินบนเจ้าหน้าที่ชายแดน", "bribes"),
        new("phí tuyển dụng", "fees"),
        new("phi tuyen dung nganh may mac", "fees", "textiles-garments"),
        new("tìm thực hành về phí tuyển dụng trên tàu cá", "fees", "fishing"),
        new("đường dây khiếu nại", "hotline"),
        new("duong day khieu nai cua nguoi lao dong", "hotline"),
        new("hộ chiếu tủ khóa", "passports"),
        new("dieu khoan dau thau lao dong cuong buc", "tenders"),
        new("giao dịch đáng ngờ ngân hàng", "bank"),
        new("ban do nha thau phu", "mapping"),
        new("tập huấn thanh tra lao động", "inspectors"),
        new("bảng lương điện tử ở Việt Nam", "wages", Country: "VN"),
        new("quy boi thuong nan nhan", "remedy"),
        new("hối lộ biên phòng", "bribes"),
        new("tuyên bố nô lệ hiện đại", "statement"),
        new("mica mines India", Sector: "mining", Country: "IN"),
        new("glove factories", Sector: "rubber-gloves"),
        new("rumah tangga Singapura", Sector: "domestic-work", Country: "SG"),
    ];

    /// <summary>What is asked in one language of practices that are written in another, by what both languages have a name for.</summary>
    public static IReadOnlyList<(string Written, LabelledQuery Query)> Across { get; } =
    [
        ("en", new("praktik baik tentang biaya perekrutan di kapal ikan", "fees", "fishing")),
        ("en", new("cari praktik perekrutan yang etis di perkebunan sawit", "fees", "agri-crops")),
        ("en", new("saluran pengaduan untuk pekerja rumah tangga", "hotline", "domestic-work")),
        ("en", new("praktik pengadaan pemerintah di Australia", "tenders", Country: "AU")),
        ("en", new("transaksi mencurigakan dan aliran uang", "bank")),
        ("en", new("pemetaan rantai pasok di pabrik garmen", "mapping", "textiles-garments")),
        ("en", new("pelatihan di sektor konstruksi", "inspectors", "construction")),
        ("en", new("ganti rugi korban di hotel", "remedy", "hospitality")),
        ("en", new("melawan korupsi dan suap di Kamboja", "bribes", Country: "KH")),
        ("en", new("aplikasi dan teknologi untuk nelayan", "wages", "fishing")),
        ("en", new("butir 4d", "bank")),
        ("en", new("แนวปฏิบัติที่ดีเรื่องค่าธรรมเนียมจัดหางานในเรือประมง", "fees", "fishing")),
        ("en", new("สายด่วนร้องเรียนสำหรับแม่บ้าน", "hotline", "domestic-work")),
        ("en", new("การจัดซื้อจัดจ้างภาครัฐในออสเตรเลีย", "tenders", Country: "AU")),
        ("en", new("แนวปฏิบัติเรื่องเส้นทางการเงิน", "bank")),
        ("en", new("แผนผังห่วงโซ่อุปทานของสวนปาล์มน้ำมัน", "mapping", "agri-crops")),
        ("en", new("อบรมในงานก่อสร้าง", "inspectors", "construction")),
        ("en", new("เยียวยาผู้เสียหายในโรงแรม", "remedy", "hospitality")),
        ("en", new("ต่อต้านการทุจริตในกัมพูชา", "bribes", Country: "KH")),
        ("en", new("เตาเผาอิฐในเนปาล", Sector: "bricks-materials", Country: "NP")),
        ("en", new("โรงงานถุงมือ", Sector: "rubber-gloves")),
        ("en", new("ข้อ 4d", "bank")),
        ("en", new("thực hành tốt về phí tuyển dụng trên tàu cá", "fees", "fishing")),
        ("en", new("phi tuyen dung nganh may mac", "fees", "textiles-garments")),
        ("en", new("đường dây nóng cho người giúp việc", "hotline", "domestic-work")),
        ("en", new("mua sắm công ở Úc", "tenders", Country: "AU")),
        ("en", new("dieu tra tai chinh, dong tien", "bank")),
        ("en", new("tập huấn ở công trường", "inspectors", "construction")),
        ("en", new("bồi thường trong khách sạn", "remedy", "hospitality")),
        ("en", new("chống tham nhũng ở Campuchia", "bribes", Country: "KH")),
        ("en", new("khai mo o An Do", Sector: "mining", Country: "IN")),
        ("en", new("mục 4d", "bank")),
        ("th", new("grievance mechanisms for domestic workers", "hotline", "domestic-work")),
        ("th", new("ethical recruitment in fisheries", "fees", "fishing")),
        ("th", new("corruption in Cambodia", "bribes", Country: "KH")),
        ("th", new("perekrutan yang adil di kapal ikan", "fees", "fishing")),
        ("vi", new("public procurement in Australia", "tenders", Country: "AU")),
        ("vi", new("supply chain mapping of palm oil", "mapping", "agri-crops")),
        ("vi", new("follow the money", "bank")),
        ("vi", new("อบรมในงานก่อสร้าง", "inspectors", "construction")),
        ("id", new("remedy and victim support in hotels", "remedy", "hospitality")),
        ("id", new("international audits of garment factories", "audits", "textiles-garments")),
        ("id", new("hối lộ ở Campuchia", "bribes", Country: "KH")),
        ("id", new("สายด่วนร้องเรียน", "hotline")),
    ];

    /// <summary>Mean reciprocal rank of the first practice that is meant.</summary>
    public static async Task ShouldBeFoundAsync(PracticeLibrary library, IReadOnlyList<SamplePractice> practices, IReadOnlyList<LabelledQuery> queries)
    {
        var ranks = new Dictionary<string, double>();
        foreach (var query in queries)
        {
            practices.ShouldContain(practice => query.IsMeant(practice), query.Text);
            var page = await library.SearchAsync(new(query.Text, [], Tlp.Green) { Take = 10 }, TestContext.Current.CancellationToken);
            var place = page.Practices.ToList().FindIndex(found => query.IsMeant(practices[found.Number - 1]));
            ranks.Add(query.Text, place < 0 ? 0 : 1.0 / (place + 1));
        }

        ranks.Values.Average().ShouldBeGreaterThanOrEqualTo(0.85, string.Join("; ", ranks.Where(rank => rank.Value < 1).Select(rank => $"{rank.Key}: {rank.Value:0.00}")));
    }

    public bool IsMeant(SamplePractice practice) => (Topic ?? practice.Topic.Key) == practice.Topic.Key
        && (Sector ?? practice.Sector.Value) == practice.Sector.Value && (Country ?? practice.Country) == practice.Country;
}
