using TipEngage.Safeguarding.Forms;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Safeguarding.Forms;

public sealed class HostileFormTests
{
    private const int Small = 20_000;
    private const int Large = 8 * Small;

    /// <summary>What is eight times as long takes at most so many times as long; were the work to grow with the square, it would be 64.</summary>
    private const double MostGrowth = 32;

    /// <summary>Less than this is no measure of anything.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(20);

    public static TheoryData<string> Pieces =>
    [
        "a", "a.", "a@", "a at a dot ", "one two ", "1 ", "11-", "facebook.com/", "0x0", "https://1 ", "Mr A ", "A B ", "director, A ", "Nguyen ", "ชื่อ", "นาย", "นายสม ", "คุณกข คงจ ",
        "two workers ", "2 workers ", "in May two people ", "PT A ", "Ltd ", "stole ", "Acme stole ", "โรงงานกขคง", "โรงงานโกง", "a 16 year old Lao girl maid ", "(16 ", "อายุ 16 ",
        "\"a b c d e\" said ", "\"", "she said ", "under investigation ", "12 street ", "shelter is in ", "passport 1", "call 081", "supplier must ", "I ", "ผม",
        "locked my friend took her passport help ", "please help me ", "my boss ", "return passports to workers within 24 hours ", ". ", "\ud800", "\u0301", "acme ", "e\u0301", "no. 1",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void The_work_grows_with_the_length_only(string piece)
    {
        Judge(piece, Small);

        var small = Fastest(piece, Small);
        Fastest(piece, Large).ShouldBeLessThan(MostGrowth * (small < Least ? Least : small), piece);
    }

    [Fact]
    public void A_million_characters_are_judged() => FormScreening.Default.Judge([new("results", new string('ก', 1_000_000))]).ShouldNotBeNull();

    private static TimeSpan Fastest(string piece, int length) => Enumerable.Range(0, 3).Min(_ => Judge(piece, length));

    private static TimeSpan Judge(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        return ThreadTime.Of(() => FormScreening.Default.Judge([new("results", text)], ["acme acme", "a"]));
    }
}
