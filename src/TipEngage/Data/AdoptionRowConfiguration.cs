using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class AdoptionRowConfiguration : IEntityTypeConfiguration<AdoptionRow>
{
    public void Configure(EntityTypeBuilder<AdoptionRow> builder) => builder.HasKey(row => new { row.PracticeId, row.Country, row.ById });
}
