using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class AcceptedActivityConfiguration : IEntityTypeConfiguration<AcceptedActivity>
{
    public void Configure(EntityTypeBuilder<AcceptedActivity> builder)
    {
        builder.HasKey(activity => new { activity.ConversationId, activity.ActivityId, activity.Type });
        builder.HasIndex(activity => new { activity.CompletedAt, activity.AcceptedAt });
    }
}
