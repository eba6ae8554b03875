using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace TipEngage.Data;

/// <summary>Stops the start with one sentence when the database settings cannot work.</summary>
internal sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options) =>
        Fault(options) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;

    private static string? Fault(DatabaseOptions options) => options switch
    {
        { IsSqlite: true } => ConnectionStringFault(() => new SqliteConnectionStringBuilder(options.SqliteConnectionString)),
        { IsPostgreSql: false } => $"Database:Provider is '{options.Provider}'; set it to Sqlite or PostgreSql.",
        { ConnectionString: null or "" } =>
            "Database:Provider is PostgreSql, so set ConnectionStrings:TipEngage to the server's connection string.",
        _ => ConnectionStringFault(() => new NpgsqlConnectionStringBuilder(options.ConnectionString)),
    };

    private static string? ConnectionStringFault(Func<DbConnectionStringBuilder> read)
    {
        try
        {
            read();
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            return "ConnectionStrings:TipEngage is not a connection string of the database that Database:Provider names.";
        }
    }
}
