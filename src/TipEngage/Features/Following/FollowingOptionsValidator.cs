using Microsoft.Extensions.Options;

namespace TipEngage.Features.Following;

[OptionsValidator]
internal sealed partial class FollowingOptionsValidator : IValidateOptions<FollowingOptions>;
