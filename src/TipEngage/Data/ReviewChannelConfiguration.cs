using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class ReviewChannelConfiguration : IEntityTypeConfiguration<ReviewChannel>
{
    public void Configure(EntityTypeBuilder<ReviewChannel> builder) => builder.HasKey(channel => new { channel.TenantId, channel.ConversationId });
}
