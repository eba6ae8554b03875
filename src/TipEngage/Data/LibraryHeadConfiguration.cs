using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class LibraryHeadConfiguration : IEntityTypeConfiguration<LibraryHead>
{
    public void Configure(EntityTypeBuilder<LibraryHead> builder)
    {
        builder.HasKey(head => head.Id);
        builder.Property(head => head.Id).ValueGeneratedNever();
        builder.HasData(new LibraryHead { Id = LibraryHead.Only, Position = 0 });
    }
}
