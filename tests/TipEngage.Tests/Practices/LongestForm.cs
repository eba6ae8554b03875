using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using TipEngage.Practices.Form;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices;

/// <summary>A practice whose every field is filled in as far as it may be, and how much its cards take.</summary>
internal static class LongestForm
{
    public static IReadOnlyDictionary<string, string> Fields(string language) => PracticeForm.Fields.Where(field => field.Kind is not FieldKind.Tick)
        .ToDictionary(field => field.Name, field => field.IsWritten ? Longest(field, language)
            : field is { Kind: FieldKind.PickMany, Choices: { } many } ? string.Join(',', many.ValuesIn(SamplePlans.Bundled).Reverse().Take(field.Most))
            : CompleteForm.Full[field.Name]);

    public static string Longest(PracticeField field, string language, bool other = false) => field.Kind switch
    {
        FieldKind.Link or FieldKind.Links => string.Join('\n', Enumerable.Range(1, field.Most).Select(number => $"https://works.example/report-{number}/".PadRight(field.MaxLength, 'a'))),
        FieldKind.Names => string.Join('\n', Enumerable.Range(1, field.Most).Select(_ => Sentences(language, field.MaxLength))),
        _ => Sentences(language, field.MaxLength, other),
    };

    public static string Sentences(string language, int length, bool other = false)
    {
        var sentence = (language, other) switch
        {
            ("id", false) => "Pemasok membayar biaya perekrutan dan tender meminta bukti. ",
            ("id", true) => "Setiap tender menanyakan siapa yang membayar perekrutan. ",
            ("th", false) => "ผู้รับจ้างจ่ายค่าธรรมเนียมการจัดหางานและการประกวดราคาขอหลักฐาน ",
            ("th", true) => "การประกวดราคาทุกครั้งถามว่าใครจ่ายค่าจัดหางาน ",
            ("vi", false) => "Nhà cung cấp trả phí tuyển dụng và gói thầu yêu cầu bằng chứng. ",
            ("vi", true) => "Mỗi gói thầu đều hỏi ai trả phí tuyển dụng. ",
            (_, false) => "Suppliers pay the costs of recruitment and tenders ask for proof. ",
            _ => "Each tender asks who paid the costs of recruitment. ",
        };
        return string.Concat(Enumerable.Repeat(sentence, (length / sentence.Length) + 1))[..length].Trim();
    }

    public static int Size(JsonNode card) => Encoding.UTF8.GetByteCount(Json(card));

    public static int SizeOfMessage(JsonNode card) => Encoding.Unicode.GetByteCount(Json(card));

    private static string Json(JsonNode card) => card.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
