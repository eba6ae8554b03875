using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class LibraryRowConfiguration : IEntityTypeConfiguration<LibraryRow>
{
    public void Configure(EntityTypeBuilder<LibraryRow> builder)
    {
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.HasIndex(row => row.PracticeId).IsUnique();
        builder.HasIndex(row => row.Position);
        builder.HasIndex(row => row.Built);
    }
}
