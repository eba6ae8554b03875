using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class ReviewCardRowConfiguration : IEntityTypeConfiguration<ReviewCardRow>
{
    public void Configure(EntityTypeBuilder<ReviewCardRow> builder) => builder.HasKey(card => new { card.PracticeId, card.TenantId, card.ConversationId });
}
