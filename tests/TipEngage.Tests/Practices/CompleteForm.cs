namespace TipEngage.Tests.Practices;

/// <summary>A practice that is filled in as it should be.</summary>
internal static class CompleteForm
{
    public static IReadOnlyDictionary<string, string> Quick { get; } = new Dictionary<string, string>
    {
        ["title"] = "Clauses in tenders",
        ["summary"] = "Suppliers pay the recruitment costs. Tenders ask for proof. Fewer workers start in debt.",
        ["approach"] = "public-procurement",
        ["orgName"] = "Ministry of Public Works",
        ["orgType"] = "gov-procurement",
        ["countries"] = "TH",
        ["sectors"] = "construction",
        ["attribution"] = "anonymous",
        ["tlp"] = "GREEN",
        ["coi"] = "no",
        ["evidence"] = "none_yet",
        ["workplanItems"] = "3a",
        ["language"] = "en",
    };

    public static IReadOnlyDictionary<string, string> Ticks { get; } = new Dictionary<string, string>
    {
        ["mayShare"] = "true",
        ["noPersons"] = "true",
        ["noAllegations"] = "true",
        ["publish"] = "true",
    };
}
