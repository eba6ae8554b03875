using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class UnhandledActivityConfiguration : IEntityTypeConfiguration<UnhandledActivity>
{
    public void Configure(EntityTypeBuilder<UnhandledActivity> builder) =>
        builder.HasKey(activity => new { activity.ActivityId, activity.ConversationId, activity.Type });
}
