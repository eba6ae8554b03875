using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class AcceptedActivityConfiguration : IEntityTypeConfiguration<AcceptedActivity>
{
    public void Configure(EntityTypeBuilder<AcceptedActivity> builder)
    {
        // Teams counts activities by time, so what arrives together lies together.
        builder.HasKey(activity => new { activity.ActivityId, activity.ConversationId, activity.Type });
        builder.HasIndex(activity => activity.AcceptedAt);
    }
}
