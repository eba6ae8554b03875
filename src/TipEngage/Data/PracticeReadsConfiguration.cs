using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class PracticeReadsConfiguration : IEntityTypeConfiguration<PracticeReads>
{
    public void Configure(EntityTypeBuilder<PracticeReads> builder) => builder.HasKey(row => new { row.PracticeId, row.Month });
}
