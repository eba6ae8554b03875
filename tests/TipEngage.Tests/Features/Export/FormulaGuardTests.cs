using CsCheck;
using TipEngage.Features.Export.Files;

namespace TipEngage.Tests.Features.Export;

/// <summary>No text of a file is read as a formula, and none is lost by that.</summary>
public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\rx")]
    [InlineData("\nx")]
    [InlineData("  =1")]
    [InlineData("\u00A0=1")]
    [InlineData("\u200B=1")]
    [InlineData("'=1")]
    [InlineData("\"=1")]
    [InlineData(" ' \"=1")]
    [InlineData("＝1")]
    public void What_a_program_may_take_for_a_formula_is_marked_as_text(string text) => FormulaGuard.Guarded(text).ShouldBe($"'{text}");

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("2017-19")]
    [InlineData("For action – 2017.")]
    [InlineData("'follow the money' tools")]
    [InlineData("a=1")]
    [InlineData("ก")]
    public void Other_text_stays_as_it_is(string text) => FormulaGuard.Guarded(text).ShouldBe(text);

    [Fact]
    public void Two_texts_never_become_the_same() => Texts.Any.Sample(text => Texts.Unguarded(FormulaGuard.Guarded(text)) == text);
}
