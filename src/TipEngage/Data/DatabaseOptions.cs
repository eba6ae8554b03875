namespace TipEngage.Data;

/// <summary>Where the service keeps its data, from the <c>Database</c> section and <c>ConnectionStrings:TipEngage</c>.</summary>
internal sealed class DatabaseOptions
{
    public const string Section = "Database";

    public const string ConnectionStringName = "TipEngage";

    public const string Sqlite = "Sqlite";

    public const string PostgreSql = "PostgreSql";

    /// <summary>The database engine.</summary>
    /// <value><c>Sqlite</c> or <c>PostgreSql</c>, in any casing; <c>Sqlite</c> by default.</value>
    public string Provider { get; set; } = Sqlite;

    /// <summary>How to reach the database.</summary>
    /// <value><c>Data Source=data/tipengage.db</c> by default; there is no default for PostgreSQL.</value>
    public string? ConnectionString { get; set; }

    /// <summary>Reads the settings, whether they can work or not.</summary>
    public static DatabaseOptions Of(IConfiguration configuration)
    {
        var options = new DatabaseOptions();
        options.Read(configuration);
        return options;
    }

    public void Read(IConfiguration configuration)
    {
        configuration.GetSection(Section).Bind(this);
        ConnectionString = configuration.GetConnectionString(ConnectionStringName);
    }

    public bool IsPostgreSql => PostgreSql.Equals(Provider, StringComparison.OrdinalIgnoreCase);

    public bool IsSqlite => Sqlite.Equals(Provider, StringComparison.OrdinalIgnoreCase);

    public string SqliteConnectionString =>
        string.IsNullOrWhiteSpace(ConnectionString) ? "Data Source=data/tipengage.db" : ConnectionString;
}
