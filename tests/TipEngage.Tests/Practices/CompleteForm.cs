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

    /// <summary>The full case, of an organisation that is named: every field holds something.</summary>
    public static IReadOnlyDictionary<string, string> Full { get; } = new Dictionary<string, string>(Quick)
    {
        ["attribution"] = "named",
        ["orgType"] = "other",
        ["orgTypeOther"] = "Public buyer",
        ["coi"] = "yes",
        ["coiNote"] = "We sell the forms for it.",
        ["textOrigin"] = "original",
        ["problem"] = "Fees for recruitment are paid by the wrong side.",
        ["chainLevel"] = "direct_suppliers",
        ["exploitationForms"] = "debt_bondage",
        ["howItWorks"] = "A clause in each tender asks who paid for recruitment.",
        ["whyItWorks"] = "Nobody wins a tender without it.",
        ["startedOn"] = "2015-01",
        ["stage"] = "running",
        ["results"] = "Fees went down in all tenders.",
        ["evidence"] = "own_monitoring",
        ["evidenceLinks"] = "https://works.example/report-2017",
        ["limits"] = "Large tenders only.",
        ["participation"] = "consulted",
        ["participationNote"] = "Unions of workers were asked.",
        ["inclusion"] = "Forms in four languages.",
        ["partners"] = "Union of Builders",
        ["copyConditions"] = "A law on public tenders.",
        ["resources"] = "small",
        ["resourcesNote"] = "Paid by the budget of the office.",
        ["frameworks"] = "ungp",
        ["statementLink"] = "https://works.example/policy",
    };

    public static IReadOnlyDictionary<string, string> Ticks { get; } = new Dictionary<string, string>
    {
        ["mayShare"] = "true",
        ["noPersons"] = "true",
        ["noAllegations"] = "true",
        ["publish"] = "true",
    };
}
