using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TipEngage.Data;

namespace TipEngage.Tests.Data;

public sealed class DatabaseOptionsTests
{
    [Fact]
    public void Without_settings_it_is_a_SQLite_file()
    {
        var options = Options();

        options.IsSqlite.ShouldBeTrue();
        options.SqliteConnectionString.ShouldBe("Data Source=data/tipengage.db");
    }

    [Theory]
    [InlineData("postgresql")]
    [InlineData("PostgreSql")]
    public void A_provider_is_known_in_any_casing(string provider) =>
        Options(provider, "Host=localhost;Database=tipengage").IsPostgreSql.ShouldBeTrue();

    [Theory]
    [InlineData("Oracle", null, "Database:Provider is 'Oracle'; set it to Sqlite or PostgreSql.")]
    [InlineData("PostgreSql", null, "Database:Provider is PostgreSql, so set ConnectionStrings:TipEngage to the server's connection string.")]
    [InlineData("PostgreSql", "", "Database:Provider is PostgreSql, so set ConnectionStrings:TipEngage to the server's connection string.")]
    [InlineData("PostgreSql", "Data Source=x.db;Nonsense=1", "ConnectionStrings:TipEngage is not a connection string of the database that Database:Provider names.")]
    [InlineData("Sqlite", "Host=localhost;Username=a", "ConnectionStrings:TipEngage is not a connection string of the database that Database:Provider names.")]
    public void Settings_that_cannot_work_stop_the_start_with_one_sentence(string provider, string? connectionString, string sentence) =>
        Should.Throw<OptionsValidationException>(() => Options(provider, connectionString)).Failures.ShouldBe([sentence]);

    [Fact]
    public async Task The_folder_of_the_file_is_made()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"tipengage-{Guid.NewGuid():N}");
        await using var services = Services("Sqlite", $"Data Source={folder}/deep/tipengage.db;Pooling=False");

        await services.MigrateTipDataAsync(TestContext.Current.CancellationToken);

        File.Exists($"{folder}/deep/tipengage.db").ShouldBeTrue();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Settings_that_come_after_the_registration_count()
    {
        var configuration = new ConfigurationManager();
        var services = new ServiceCollection().AddLogging().AddTipData(configuration);
        configuration["Database:Provider"] = "PostgreSql";
        configuration["ConnectionStrings:TipEngage"] = "Host=localhost";

        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IDbContextFactory<TipDbContext>>().ShouldBeOfType<TipDbContextFactory<PostgresTipDbContext>>();
    }

    private static DatabaseOptions Options(string? provider = null, string? connectionString = null) =>
        Services(provider, connectionString).GetRequiredService<IOptions<DatabaseOptions>>().Value;

    private static ServiceProvider Services(string? provider, string? connectionString) => new ServiceCollection()
        .AddLogging()
        .AddTipData(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [provider is null ? "Unset" : "Database:Provider"] = provider,
            [connectionString is null ? "Unset2" : "ConnectionStrings:TipEngage"] = connectionString,
        }).Build())
        .BuildServiceProvider();
}
