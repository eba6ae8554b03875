using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class PracticeReviewRowConfiguration : IEntityTypeConfiguration<PracticeReviewRow>
{
    public void Configure(EntityTypeBuilder<PracticeReviewRow> builder) => builder.HasKey(row => new { row.PracticeId, row.ContentVersion, row.ReviewerId });
}
