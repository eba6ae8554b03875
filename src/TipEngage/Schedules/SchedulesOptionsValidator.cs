using Microsoft.Extensions.Options;

namespace TipEngage.Schedules;

[OptionsValidator]
internal sealed partial class SchedulesOptionsValidator : IValidateOptions<SchedulesOptions>;
