using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class DigestTurnConfiguration : IEntityTypeConfiguration<DigestTurn>
{
    public void Configure(EntityTypeBuilder<DigestTurn> builder)
    {
        builder.ToTable("DigestTurns");
        builder.HasKey(turn => turn.TenantId);
    }
}
