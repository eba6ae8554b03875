using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class FollowNoticeConfiguration : IEntityTypeConfiguration<FollowNotice>
{
    public void Configure(EntityTypeBuilder<FollowNotice> builder)
    {
        builder.HasKey(notice => new { notice.TenantId, notice.FollowerId, notice.Plan, notice.Position });
        builder.HasIndex(notice => new { notice.State, notice.At });
    }
}
