using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class RegisterRowConfiguration : IEntityTypeConfiguration<RegisterRow>
{
    public void Configure(EntityTypeBuilder<RegisterRow> builder)
    {
        builder.HasKey(row => new { row.Plan, row.Kind, row.Subject });
        builder.HasIndex(row => new { row.Plan, row.Position });
    }
}
