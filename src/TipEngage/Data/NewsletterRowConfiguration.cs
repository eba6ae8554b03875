using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class NewsletterRowConfiguration : IEntityTypeConfiguration<NewsletterRow>
{
    public void Configure(EntityTypeBuilder<NewsletterRow> builder)
    {
        builder.ToTable("Newsletters");
        builder.HasKey(newsletter => new { newsletter.TenantId, newsletter.Number });
        builder.Property(newsletter => newsletter.Language).HasMaxLength(16);
        builder.Property(newsletter => newsletter.Subject).HasMaxLength(200);
        builder.Property(newsletter => newsletter.Introduction).HasMaxLength(4000);
        builder.Property(newsletter => newsletter.Version).IsConcurrencyToken();
    }
}
