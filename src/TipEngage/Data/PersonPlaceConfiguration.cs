using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class PersonPlaceConfiguration : IEntityTypeConfiguration<PersonPlace>
{
    public void Configure(EntityTypeBuilder<PersonPlace> builder)
    {
        builder.HasKey(place => new { place.TenantId, place.PersonId });
        builder.Property(place => place.Country).HasMaxLength(8);
        builder.Property(place => place.Organisation).HasMaxLength(160);
        builder.Property(place => place.Earlier).IsConcurrencyToken();
        builder.Property(place => place.ChangedAt).IsConcurrencyToken();
    }
}
