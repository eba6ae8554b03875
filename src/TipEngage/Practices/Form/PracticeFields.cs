using TipEngage.Safeguarding.Forms;

namespace TipEngage.Practices.Form;

/// <summary>The fields of the form, in no order of their own.</summary>
internal static class PracticeFields
{
    public static readonly PracticeField Title = new("title", FieldKind.Line, FieldNeed.Always) { MaxLength = 120 };
    public static readonly PracticeField Summary = new("summary", FieldKind.Text, FieldNeed.Always) { MaxLength = 600 };
    public static readonly PracticeField Approach = new("approach", FieldKind.PickMany, FieldNeed.Always)
    {
        Most = 3,
        Choices = new FixedChoices(
            "approach",
            "policy-commitment", "law-regulation", "public-procurement", "risk-assessment-mapping", "supplier-code-contracts", "ethical-recruitment",
            "worker-voice-grievance", "training-awareness", "monitoring-audit", "remediation-support", "transparency-reporting", "financial-detection",
            "data-technology", "partnership", "enforcement-cooperation", "integrity-anticorruption"),
    };

    public static readonly PracticeField Items = new("workplanItems", FieldKind.PickMany, FieldNeed.Always) { Most = 3, Choices = new PlanItemChoices(), Preset = "3a" };
    public static readonly PracticeField OrganisationName = new("orgName", FieldKind.Line, FieldNeed.Always) { MaxLength = 160, Nature = FieldNature.OrganisationName };
    public static readonly PracticeField OrganisationType = new("orgType", FieldKind.Pick, FieldNeed.Always)
    {
        Choices = new FixedChoices(
            "orgType",
            "gov-central", "gov-law", "gov-labour", "gov-fiu", "gov-anticorruption", "gov-procurement", "gov-local", "igo", "business-large", "business-sme",
            "business-assoc", "recruiter", "finance-inst", "cso", "survivor-led", "union", "academia", "media-tech", Other),
    };

    public static readonly PracticeField OtherType = new("orgTypeOther", FieldKind.Line, FieldNeed.Never) { MaxLength = 120, NeededWith = ("orgType", Other) };
    public static readonly PracticeField Countries = new("countries", FieldKind.PickMany, FieldNeed.Always) { Most = 10, Choices = new CountryChoices() };
    public static readonly PracticeField Sectors = new("sectors", FieldKind.PickMany, FieldNeed.Always)
    {
        Most = 3,
        Choices = new FixedChoices(
            "sector",
            "agri-crops", "forestry", "fishing", "mining", "food-processing", "textiles-garments", "rubber-gloves", "bricks-materials", "electronics",
            "solar-renewables", "other-manufacturing", "construction", "retail-ecommerce", "shipping-logistics", "hospitality", "ict-platforms", "finance",
            "professional", "labour-supply", "security-cleaning", "public-procurement", "education", "care-health", "domestic-work", "cross-sector"),
    };

    public static readonly PracticeField Language = new("language", FieldKind.Pick, FieldNeed.Always) { Choices = new LanguageChoices() };
    public static readonly PracticeField Origin = new("textOrigin", FieldKind.Pick, FieldNeed.Never)
    {
        Preset = "original",
        Choices = new FixedChoices("textOrigin", "original", "checked_translation", MachineUnchecked),
    };

    public static readonly PracticeField ChainLevel = new("chainLevel", FieldKind.PickMany, FieldNeed.Full)
    {
        Most = 7,
        Choices = new FixedChoices("chainLevel", "own_operations", "direct_suppliers", "further_suppliers", "raw_materials", "labour_supply", "finance_customers", "public_purchasing"),
    };

    public static readonly PracticeField Exploitation = new("exploitationForms", FieldKind.PickMany, FieldNeed.Never)
    {
        Most = 8,
        Choices = new FixedChoices(
            "exploitation",
            "forced_labour", "debt_bondage", "deceptive_recruitment", "child_labour", "sexual_exploitation", "forced_criminality", "forced_marriage", "several"),
    };

    public static readonly PracticeField Problem = new("problem", FieldKind.Text, FieldNeed.Full) { MaxLength = 1200 };
    public static readonly PracticeField HowItWorks = new("howItWorks", FieldKind.Text, FieldNeed.Full) { MaxLength = 3000 };
    public static readonly PracticeField WhyItWorks = new("whyItWorks", FieldKind.Text, FieldNeed.Full) { MaxLength = 800 };
    public static readonly PracticeField StartedOn = new("startedOn", FieldKind.Month, FieldNeed.Full) { MaxLength = 7 };
    public static readonly PracticeField Stage = new("stage", FieldKind.Pick, FieldNeed.Full) { Choices = new FixedChoices("stage", "idea", "pilot", "running", "extended", "ended") };
    public static readonly PracticeField WhatChanged = new("results", FieldKind.Text, FieldNeed.Full) { MaxLength = 2000 };
    public static readonly PracticeField Evidence = new("evidence", FieldKind.PickMany, FieldNeed.Always)
    {
        Most = 7,
        WhenEmpty = "none_yet",
        Choices = new FixedChoices(
            "evidence",
            "none_yet", "own_monitoring", "worker_feedback", "third_party_audit", "independent_evaluation", "research", "adopted_in_law", "used_elsewhere"),
    };

    public static readonly PracticeField EvidenceLinks = new("evidenceLinks", FieldKind.Links, FieldNeed.Never) { MaxLength = 300, Most = 5 };
    public static readonly PracticeField Limits = new("limits", FieldKind.Text, FieldNeed.Full) { MaxLength = 1200 };
    public static readonly PracticeField Participation = new("participation", FieldKind.Pick, FieldNeed.Full) { Choices = new FixedChoices("participation", "none", "consulted", "co_designed", "led") };
    public static readonly PracticeField ParticipationNote = new("participationNote", FieldKind.Text, FieldNeed.Never) { MaxLength = 600 };
    public static readonly PracticeField Inclusion = new("inclusion", FieldKind.Text, FieldNeed.Never) { MaxLength = 600 };
    public static readonly PracticeField Means = new("resources", FieldKind.Pick, FieldNeed.Never) { Choices = new FixedChoices("resources", "small", "medium", "large", "very_large") };
    public static readonly PracticeField ResourcesNote = new("resourcesNote", FieldKind.Text, FieldNeed.Never) { MaxLength = 300 };
    public static readonly PracticeField CopyConditions = new("copyConditions", FieldKind.Text, FieldNeed.Full) { MaxLength = 800 };
    public static readonly PracticeField Partners = new("partners", FieldKind.Names, FieldNeed.Never) { MaxLength = 120, Most = 10 };
    public static readonly PracticeField Frameworks = new("frameworks", FieldKind.PickMany, FieldNeed.Never)
    {
        Most = 10,
        Choices = new FixedChoices("framework", "au_msa", "uk_s54", "canada", "ungp", "oecd", "iris", "dhaka", "rba", "ilo_c29_p29", "sa8000", "none"),
    };

    public static readonly PracticeField StatementLink = new("statementLink", FieldKind.Link, FieldNeed.Never) { MaxLength = 300 };
    public static readonly PracticeField Attribution = new("attribution", FieldKind.Pick, FieldNeed.Always) { Choices = new FixedChoices("attribution", "named", "type_country", "anonymous") };
    public static readonly PracticeField Tlp = new("tlp", FieldKind.Pick, FieldNeed.Always) { Choices = new FixedChoices("tlp", "GREEN", "CLEAR"), Preset = "GREEN" };
    public static readonly PracticeField Interest = new("coi", FieldKind.Pick, FieldNeed.Always) { Choices = new FixedChoices("coi", "no", Yes) };
    public static readonly PracticeField InterestNote = new("coiNote", FieldKind.Text, FieldNeed.Never) { MaxLength = 300, NeededWith = ("coi", Yes) };
    public static readonly PracticeField MayShare = new("mayShare", FieldKind.Tick, FieldNeed.Always);
    public static readonly PracticeField NoPersons = new("noPersons", FieldKind.Tick, FieldNeed.Always);
    public static readonly PracticeField NoAllegations = new("noAllegations", FieldKind.Tick, FieldNeed.Always);
    public static readonly PracticeField Publish = new("publish", FieldKind.Tick, FieldNeed.Always);
    public static readonly PracticeField Translate = new("translate", FieldKind.Tick, FieldNeed.Never);
    public static readonly PracticeField Quote = new("quote", FieldKind.Tick, FieldNeed.Never);
    public static readonly PracticeField ContactMe = new("contactMe", FieldKind.Tick, FieldNeed.Never);

    /// <summary>A text that a machine translated and nobody checked.</summary>
    public const string MachineUnchecked = "machine_unchecked";

    private const string Other = "other";
    private const string Yes = "yes";
}
