using Microsoft.Extensions.Options;

namespace TipEngage.Features.Digests;

[OptionsValidator]
internal sealed partial class DigestsOptionsValidator : IValidateOptions<DigestsOptions>;
