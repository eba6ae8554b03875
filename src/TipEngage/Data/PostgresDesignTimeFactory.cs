using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace TipEngage.Data;

/// <summary>Lets <c>dotnet ef</c> write migrations without a server.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresTipDbContext>
{
    public PostgresTipDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresTipDbContext>().UseNpgsql("Host=localhost").Options);
}
