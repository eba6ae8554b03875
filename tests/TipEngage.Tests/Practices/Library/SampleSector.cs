namespace TipEngage.Tests.Practices.Library;

/// <summary>A sector of the practices of the tests, and what they call it in each language.</summary>
internal sealed record SampleSector(string Value, IReadOnlyDictionary<string, string> Names)
{
    public static IReadOnlyList<SampleSector> All { get; } =
    [
        Of("fishing", "deep-sea fishing", "kapal penangkap ikan", "เรือประมง", "tàu cá"),
        Of("textiles-garments", "garment factories", "pabrik garmen", "โรงงานตัดเย็บเสื้อผ้า", "nhà máy may mặc"),
        Of("construction", "construction sites", "lokasi konstruksi", "ไซต์ก่อสร้าง", "công trường xây dựng"),
        Of("agri-crops", "palm oil plantations", "perkebunan kelapa sawit", "สวนปาล์มน้ำมัน", "đồn điền cọ dầu"),
        Of("electronics", "electronics plants", "pabrik elektronik", "โรงงานอิเล็กทรอนิกส์", "nhà máy điện tử"),
        Of("hospitality", "hotels", "hotel", "โรงแรม", "khách sạn"),
        Of("domestic-work", "domestic work", "pekerjaan rumah tangga", "งานบ้าน", "giúp việc gia đình"),
        Of("bricks-materials", "brick kilns", "tempat pembakaran bata", "โรงงานอิฐ", "lò gạch"),
        Of("mining", "mica mines", "tambang mika", "เหมืองแร่ไมกา", "mỏ mica"),
        Of("rubber-gloves", "glove makers", "pabrik sarung tangan karet", "โรงงานถุงมือยาง", "nhà máy găng tay cao su"),
    ];

    private static SampleSector Of(string value, string en, string id, string th, string vi) =>
        new(value, new Dictionary<string, string> { ["en"] = en, ["id"] = id, ["th"] = th, ["vi"] = vi });
}
