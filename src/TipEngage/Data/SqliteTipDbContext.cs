using Microsoft.EntityFrameworkCore;

namespace TipEngage.Data;

/// <summary>The context of the embedded database; a type of its own because each provider has its own migrations.</summary>
internal sealed class SqliteTipDbContext(DbContextOptions<SqliteTipDbContext> options) : TipDbContext(options);
