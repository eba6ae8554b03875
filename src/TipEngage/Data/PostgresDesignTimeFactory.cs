using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace TipEngage.Data;

/// <summary>Lets <c>dotnet ef</c> write migrations without a server.</summary>
/// <remarks>
/// <c>dotnet ef migrations add NAME --project src/TipEngage --context PostgresTipDbContext --namespace TipEngage.Migrations.Postgres
/// --output-dir ../TipEngage.Migrations.Postgres</c>; the tool writes the model snapshot into <c>src/TipEngage/TipEngage</c>,
/// from where it is moved over the one beside the migrations.
/// </remarks>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresTipDbContext>
{
    public PostgresTipDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresTipDbContext>().UseNpgsql("Host=localhost").Options);
}
