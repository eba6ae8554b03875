using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class LetterConfiguration : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.HasKey(letter => letter.Key);
        builder.Property(letter => letter.Kind).HasMaxLength(32);
        builder.HasIndex(letter => new { letter.State, letter.NotBefore });
        builder.HasIndex(letter => letter.SubjectId);
    }
}
