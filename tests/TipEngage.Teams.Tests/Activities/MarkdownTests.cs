using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Tests.Activities;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("plain text, 100 % - (yes)", "plain text, 100 % - (yes)")]
    [InlineData("**bold** _it_ `code`", @"\*\*bold\*\* \_it\_ \`code\`")]
    [InlineData("[a](https://x) <b>", @"\[a\](https://x) \<b\>")]
    [InlineData(@"a\*b", @"a\\\*b")]
    [InlineData("", "")]
    public void What_Markdown_would_read_is_escaped(string text, string escaped) => Markdown.Escape(text).ShouldBe(escaped);

    [Theory]
    [InlineData("José Nguyễn Văn 🙂", "José Nguyễn Văn 🙂")]
    [InlineData("<O'Brien & \"Co\">", "&lt;O&apos;Brien &amp; &quot;Co&quot;&gt;")]
    public void Only_what_XML_would_read_is_escaped(string text, string escaped) => Markdown.EscapeXml(text).ShouldBe(escaped);

    [Fact]
    public void A_mention_stands_for_a_person()
    {
        var mention = Entity.Mention(new() { Id = "29:1", Name = "José & Ana", AadObjectId = "secret" });

        mention.Text.ShouldBe("<at>José &amp; Ana</at>");
        mention.Mentioned.ShouldBe(new ChannelAccount { Id = "29:1", Name = "José & Ana" });
    }
}
