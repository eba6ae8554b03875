using System.Text;

namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteUpdatesTests : UpdatesTests
{
    [Fact]
    public async Task Words_that_were_replaced_are_in_no_file_any_more()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var update = await ReplacedAsync(services, "Kelambit");
        (await FilesWithAsync("Kelambit")).ShouldNotBeEmpty();

        await PublishedUpdateAsync(services, update);

        (await FilesWithAsync("Kelambit")).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> FilesWithAsync(string word)
    {
        List<string> found = [];
        foreach (var file in Database.Files.Where(File.Exists))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, Cancellation);
            if (bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0)
                found.Add(file);
        }

        return found;
    }
}
