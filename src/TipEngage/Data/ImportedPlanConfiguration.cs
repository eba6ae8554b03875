using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class ImportedPlanConfiguration : IEntityTypeConfiguration<ImportedPlan>
{
    public void Configure(EntityTypeBuilder<ImportedPlan> builder)
    {
        builder.HasKey(plan => plan.Key);
        builder.Property(plan => plan.Key).HasMaxLength(16);
        builder.Property(plan => plan.Sha256).HasMaxLength(64).IsFixedLength();
        builder.Property(plan => plan.Revision).IsConcurrencyToken();
    }
}
