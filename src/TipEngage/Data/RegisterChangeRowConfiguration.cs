using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class RegisterChangeRowConfiguration : IEntityTypeConfiguration<RegisterChangeRow>
{
    public void Configure(EntityTypeBuilder<RegisterChangeRow> builder)
    {
        builder.HasKey(change => new { change.Plan, change.Position });
        builder.HasIndex(change => change.ChangeId).IsUnique();
        builder.HasIndex(change => new { change.Plan, change.Item, change.Position });
        builder.HasIndex(change => new { change.Plan, change.At });
        builder.HasIndex(change => new { change.Plan, change.Kind, change.Subject, change.Version }).IsUnique();
    }
}
