using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class RoleHeadConfiguration : IEntityTypeConfiguration<RoleHead>
{
    public void Configure(EntityTypeBuilder<RoleHead> builder)
    {
        builder.HasKey(head => head.Id);
        builder.Property(head => head.Id).ValueGeneratedNever();
        builder.HasData(new RoleHead { Id = RoleHead.Only, Position = 0 });
    }
}
