using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace TipEngage.Data;

/// <summary>Lets <c>dotnet ef</c> write migrations without starting the service.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteTipDbContext>
{
    public SqliteTipDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteTipDbContext>().UseSqlite("Data Source=:memory:").Options);
}
