using Microsoft.Extensions.Options;

namespace TipEngage.Features.Practices.Invitations;

[OptionsValidator]
internal sealed partial class InvitationOptionsValidator : IValidateOptions<InvitationOptions>;
