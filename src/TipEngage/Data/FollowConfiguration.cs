using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class FollowConfiguration : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> builder)
    {
        builder.HasKey(follow => new { follow.TenantId, follow.FollowerId, follow.Plan, follow.Subject });
        builder.Property(follow => follow.CardState).HasMaxLength(64);
        builder.HasIndex(follow => new { follow.Plan, follow.Subject });
    }
}
