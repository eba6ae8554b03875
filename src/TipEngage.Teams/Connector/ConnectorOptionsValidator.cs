using Microsoft.Extensions.Options;

namespace TipEngage.Teams.Connector;

[OptionsValidator]
internal sealed partial class ConnectorOptionsValidator : IValidateOptions<ConnectorOptions>;
