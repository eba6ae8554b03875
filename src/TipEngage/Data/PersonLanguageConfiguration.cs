using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class PersonLanguageConfiguration : IEntityTypeConfiguration<PersonLanguage>
{
    public void Configure(EntityTypeBuilder<PersonLanguage> builder)
    {
        builder.HasKey(person => new { person.TenantId, person.PersonId });
        builder.Property(person => person.Language).HasMaxLength(16);
        builder.Property(person => person.Zone).HasMaxLength(64);
        builder.HasIndex(person => person.ChangedAt);
    }
}
