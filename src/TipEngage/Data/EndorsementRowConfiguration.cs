using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class EndorsementRowConfiguration : IEntityTypeConfiguration<EndorsementRow>
{
    public void Configure(EntityTypeBuilder<EndorsementRow> builder) => builder.HasKey(row => new { row.PracticeId, row.Party });
}
