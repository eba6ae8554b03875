using Microsoft.Extensions.Options;

namespace TipEngage.Features.Api;

[OptionsValidator]
internal sealed partial class ApiOptionsValidator : IValidateOptions<ApiOptions>;
