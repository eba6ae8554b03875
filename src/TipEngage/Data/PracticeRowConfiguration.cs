using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class PracticeRowConfiguration : IEntityTypeConfiguration<PracticeRow>
{
    public void Configure(EntityTypeBuilder<PracticeRow> builder)
    {
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.Number).IsUnique();
        builder.HasIndex(row => row.UpdateOf);
        builder.HasIndex(row => row.TextOf);
        builder.HasIndex(row => new { row.TenantId, row.OwnerId });
        builder.HasIndex(row => new { row.State, row.ChangedAt });
    }
}
