using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class AuditRowConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.HasKey(row => row.Position);
        builder.Property(row => row.Position).ValueGeneratedOnAdd();
        builder.HasIndex(row => row.At);
    }
}
