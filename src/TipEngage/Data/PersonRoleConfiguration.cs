using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class PersonRoleConfiguration : IEntityTypeConfiguration<PersonRole>
{
    public void Configure(EntityTypeBuilder<PersonRole> builder)
    {
        builder.HasKey(person => person.PersonId);
        builder.Property(person => person.Role).HasMaxLength(16);
        builder.HasIndex(person => person.Position).IsUnique();
    }
}
