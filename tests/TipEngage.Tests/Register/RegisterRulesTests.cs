using TipEngage.Register;

namespace TipEngage.Tests.Register;

/// <summary>What a statement may say.</summary>
public sealed class RegisterRulesTests
{
    [Theory]
    [InlineData("state=in_progress", null)]
    [InlineData("state=in_progress;note=All is well;reporter=TH;date=2018-02-01;tlp=CLEAR", null)]
    [InlineData("state=in_progress;reporter=Atlantis", "UnknownParty")]
    [InlineData("state=completed;source=https://example.org/minutes", null)]
    [InlineData("state=completed", "NoSource")]
    [InlineData("note=Only a note", "NoState")]
    [InlineData("state=finished", "UnknownState")]
    [InlineData("state=blocked;colour=red", "UnknownField")]
    [InlineData("state=blocked;tlp=RED", "BadTlp")]
    [InlineData("state=blocked;tlp=green", "BadTlp")]
    [InlineData("state=blocked;source=http://example.org", "BadLink")]
    [InlineData("state=blocked;source=javascript:alert(1)", "BadLink")]
    [InlineData("state=blocked;source=https://user:secret@example.org", "BadLink")]
    [InlineData("state=blocked;source=https://localhost/x", "BadLink")]
    [InlineData("state=blocked;source=https://example.org/a b", "BadLink")]
    [InlineData("state=blocked;source=example.org", "BadLink")]
    [InlineData("state=blocked;date=31/10/2017", "BadDate")]
    [InlineData("state=blocked;date=2561-10-31", "BadDate")]
    [InlineData("state=blocked;date=2018-02-30", "BadDate")]
    public void Progress(string fields, string? fault) => Check(RegisterKind.Progress, fields).ShouldBe(fault);

    [Theory]
    [InlineData("role=lead", null)]
    [InlineData("role=supporting;since=2018-01-01", null)]
    [InlineData("role=boss", "UnknownState")]
    [InlineData("since=2018-01-01", "NoState")]
    [InlineData("role=lead;since=soon", "BadDate")]
    public void Assignments(string fields, string? fault) => Check(RegisterKind.Assignment, fields).ShouldBe(fault);

    [Theory]
    [InlineData("state=published;link=https://example.org/th.pdf;date=2018-02-01", null)]
    [InlineData("state=printed", "UnknownState")]
    [InlineData("state=published;link=ftp://example.org/th.pdf", "BadLink")]
    public void Translations(string fields, string? fault) => Check(RegisterKind.Translation, fields).ShouldBe(fault);

    [Theory]
    [InlineData("status=planned;name=Fourth meeting;start=2018-05-16;end=2018-05-16;place=Bangkok;zone=Asia/Bangkok", null)]
    [InlineData("status=confirmed;start=2018-05-16;end=2018-05-14", "EndsBeforeStart")]
    [InlineData("status=confirmed;zone=Bangkok", "UnknownZone")]
    [InlineData("status=over", "UnknownState")]
    public void Events(string fields, string? fault) => Check(RegisterKind.Event, fields).ShouldBe(fault);

    [Theory]
    [InlineData("state=proposed;title=Joint exercise;role_point=2", null)]
    [InlineData("state=proposed", "NoState")]
    [InlineData("state=begun;title=Joint exercise", "UnknownState")]
    public void Initiatives(string fields, string? fault) => Check(RegisterKind.Initiative, fields).ShouldBe(fault);

    [Fact]
    public void A_note_has_at_most_600_characters_whatever_they_take()
    {
        CheckNote(string.Concat(Enumerable.Repeat("😀", 600))).ShouldBeNull();
        CheckNote(new string('ก', 601)).ShouldBe("NoteTooLong");
    }

    [Fact]
    public void A_statement_that_was_taken_back_has_nothing_wrong() =>
        Enum.GetValues<RegisterKind>().ShouldAllBe(kind => RegisterRules.Check(kind, new Dictionary<string, string>()) == null);

    private static string? Check(RegisterKind kind, string fields) =>
        RegisterRules.Check(kind, fields.Split(';').Select(one => one.Split('=', 2)).ToDictionary(one => one[0], one => one[1]))?.ToString();

    private static string? CheckNote(string note) =>
        RegisterRules.Check(RegisterKind.Progress, new Dictionary<string, string> { ["state"] = "blocked", ["note"] = note })?.ToString();
}
