using Microsoft.Extensions.Options;

namespace TipEngage.Teams.Routing;

[OptionsValidator]
internal sealed partial class TurnOptionsValidator : IValidateOptions<TurnOptions>;
