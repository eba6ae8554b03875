using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class InvitedGuestConfiguration : IEntityTypeConfiguration<InvitedGuest>
{
    public void Configure(EntityTypeBuilder<InvitedGuest> builder) => builder.HasKey(guest => guest.PersonId);
}
