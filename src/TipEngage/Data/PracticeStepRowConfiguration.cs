using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class PracticeStepRowConfiguration : IEntityTypeConfiguration<PracticeStepRow>
{
    public void Configure(EntityTypeBuilder<PracticeStepRow> builder) => builder.HasKey(row => new { row.PracticeId, row.Version, row.Order });
}
