using Microsoft.EntityFrameworkCore;

namespace TipEngage.Data;

/// <summary>The context of a PostgreSQL server; a type of its own because each provider has its own migrations.</summary>
internal sealed class PostgresTipDbContext(DbContextOptions<PostgresTipDbContext> options) : TipDbContext(options);
