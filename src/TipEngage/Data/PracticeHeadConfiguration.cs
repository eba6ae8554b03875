using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class PracticeHeadConfiguration : IEntityTypeConfiguration<PracticeHead>
{
    public void Configure(EntityTypeBuilder<PracticeHead> builder)
    {
        builder.HasKey(head => head.Id);
        builder.Property(head => head.Id).ValueGeneratedNever();
        builder.HasData(new PracticeHead { Id = PracticeHead.Only, Number = 0 });
    }
}
