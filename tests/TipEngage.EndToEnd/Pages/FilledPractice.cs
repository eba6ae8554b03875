namespace TipEngage.EndToEnd.Pages;

/// <summary>What somebody fills in: of each step the fields that they answer, in order; the others keep what the form proposes.</summary>
/// <param name="Steps">Name of each step with its answers.</param>
internal sealed record FilledPractice(IReadOnlyList<(string Step, (string Field, string Value)[] Answers)> Steps)
{
    private static readonly (string, (string, string)[]) agreed =
        ("check", [("mayShare", ""), ("noPersons", ""), ("noAllegations", ""), ("publish", "")]);

    public bool IsFull => Steps.Any(one => one.Step is "copy");

    public static FilledPractice QuickIn(string language) => language is "th" ? new([WhatInThai, WhoInThai, Use, agreed]) : new([What, Who, Use, agreed]);

    public static FilledPractice FullIn(string language) => language is "th"
        ? new(
            [
                WhatInThai, WhoInThai,
                ("why", [("problem", "ผู้สมัครงานมักต้องจ่ายค่านายหน้าก่อนเริ่มงาน"), ("chainLevel", "direct_suppliers")]),
                ("how", [("howItWorks", "ผู้ซื้อกำหนดให้ผู้ขายเป็นผู้จ่ายค่าใช้จ่ายในการจัดหางานทั้งหมด"), ("whyItWorks", "กฎอยู่ในสัญญาและมีการตรวจทุกปี"), ("startedOn", "๒๕๕๙-๐๓"), ("stage", "running")]),
                ("results", [("results", "ค่าใช้จ่ายที่คนงานต้องจ่ายลดลงในปีแรก"), ("limits", "ยังไม่ครอบคลุมผู้รับเหมาช่วง")]),
                ("people", [("participation", "consulted")]),
                ("copy", [("copyConditions", "ต้องมีข้อกำหนดในสัญญาและผู้ตรวจที่เป็นอิสระ")]),
                Use, agreed,
            ])
        : new(
            [
                What, Who,
                ("why", [("problem", "Job seekers often pay fees before their work begins."), ("chainLevel", "direct_suppliers")]),
                ("how", [("howItWorks", "Buyers ask that suppliers pay all costs of recruitment."), ("whyItWorks", "The rule is part of the contract and is checked each year."), ("startedOn", "2016-03"), ("stage", "running")]),
                ("results", [("results", "Fees paid by workers fell in the first year."), ("limits", "Subcontractors are not covered yet.")]),
                ("people", [("participation", "consulted")]),
                ("copy", [("copyConditions", "It needs a clause in contracts and independent auditors.")]),
                Use, agreed,
            ]);

    private static (string, (string, string)[]) What =>
        ("what", [("title", "Fair recruitment clauses in tenders"), ("summary", "Suppliers pay the recruitment costs. Tenders ask for proof."), ("approach", "public-procurement")]);

    private static (string, (string, string)[]) WhatInThai =>
        ("what", [("title", "ข้อกำหนดการจัดหางานที่เป็นธรรมในการประกวดราคา"), ("summary", "ผู้ขายเป็นผู้จ่ายค่าใช้จ่ายในการจัดหางาน การประกวดราคาขอหลักฐาน"), ("approach", "public-procurement")]);

    private static (string, (string, string)[]) Who =>
        ("who", [("orgName", "Forum of Garment Makers"), ("orgType", "business-assoc"), ("countries", "Viet"), ("sectors", "textiles")]);

    private static (string, (string, string)[]) WhoInThai =>
        ("who", [("orgName", "สมาคมผู้ผลิตเสื้อผ้า"), ("orgType", "business-assoc"), ("countries", "เวียด"), ("sectors", "สิ่งทอ")]);

    private static (string, (string, string)[]) Use => ("use", [("attribution", "type_country"), ("coi", "no")]);
}
