using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class DigestRowConfiguration : IEntityTypeConfiguration<DigestRow>
{
    public void Configure(EntityTypeBuilder<DigestRow> builder)
    {
        builder.ToTable("Digests");
        builder.HasKey(digest => new { digest.TenantId, digest.ConversationId });
        builder.Property(digest => digest.Kind).HasMaxLength(16);
        builder.Property(digest => digest.Zone).HasMaxLength(64);
        builder.Property(digest => digest.Language).HasMaxLength(16);
        builder.Property(digest => digest.Blocks).HasMaxLength(200);
        builder.Property(digest => digest.Themes).HasMaxLength(1000);

        // Two replicas that plan the same run: one of them is told that the other was faster.
        builder.Property(digest => digest.NextAt).IsConcurrencyToken();
        builder.HasIndex(digest => digest.NextAt);
    }
}
