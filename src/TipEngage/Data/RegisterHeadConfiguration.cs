using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class RegisterHeadConfiguration : IEntityTypeConfiguration<RegisterHead>
{
    public void Configure(EntityTypeBuilder<RegisterHead> builder) => builder.HasKey(head => head.Plan);
}
