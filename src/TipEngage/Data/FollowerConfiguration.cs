using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class FollowerConfiguration : IEntityTypeConfiguration<Follower>
{
    public void Configure(EntityTypeBuilder<Follower> builder)
    {
        builder.HasKey(follower => new { follower.TenantId, follower.FollowerId });
        builder.Property(follower => follower.Kind).HasMaxLength(16);
        builder.Property(follower => follower.Language).HasMaxLength(16);
    }
}
