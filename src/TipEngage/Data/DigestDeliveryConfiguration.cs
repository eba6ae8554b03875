using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class DigestDeliveryConfiguration : IEntityTypeConfiguration<DigestDelivery>
{
    public void Configure(EntityTypeBuilder<DigestDelivery> builder)
    {
        builder.ToTable("DigestDeliveries");
        builder.HasKey(delivery => new { delivery.TenantId, delivery.ConversationId, delivery.Run });
        builder.Property(delivery => delivery.Reason).HasMaxLength(64);
        builder.HasIndex(delivery => new { delivery.State, delivery.NotBefore });
        builder.HasIndex(delivery => delivery.Run);
    }
}
