using Microsoft.Extensions.Options;

namespace TipEngage.Features.Export;

[OptionsValidator]
internal sealed partial class ExportOptionsValidator : IValidateOptions<ExportOptions>;
