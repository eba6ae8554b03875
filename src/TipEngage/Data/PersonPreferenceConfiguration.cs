using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class PersonPreferenceConfiguration : IEntityTypeConfiguration<PersonPreference>
{
    /// <summary>Its name from when languages alone were chosen: another would cost every database a migration.</summary>
    private const string Table = "PersonLanguages";

    public void Configure(EntityTypeBuilder<PersonPreference> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(person => new { person.TenantId, person.PersonId });
        builder.Property(person => person.Language).HasMaxLength(16);
        builder.Property(person => person.Zone).HasMaxLength(64);
        builder.HasIndex(person => person.ChangedAt);
    }
}
