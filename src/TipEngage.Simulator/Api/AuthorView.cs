using TipEngage.Simulator.Messages;

namespace TipEngage.Simulator.Api;

internal sealed record AuthorView(string Kind, string Id, string Name)
{
    public static AuthorView Of(MessageAuthor author) => new(author.IsBot ? "bot" : "persona", author.Id, author.Name);
}
