using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace TipEngage.Data;

/// <summary>Lets <c>dotnet ef</c> write migrations without starting the service.</summary>
/// <remarks>
/// <c>dotnet ef migrations add NAME --project src/TipEngage --context SqliteTipDbContext --namespace TipEngage.Migrations.Sqlite
/// --output-dir ../TipEngage.Migrations.Sqlite</c>; the tool writes the model snapshot into <c>src/TipEngage/TipEngage</c>,
/// from where it is moved over the one beside the migrations.
/// </remarks>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteTipDbContext>
{
    public SqliteTipDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteTipDbContext>().UseSqlite("Data Source=:memory:").Options);
}
