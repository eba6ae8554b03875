using Microsoft.Extensions.Options;

namespace TipEngage.Practices.Library;

[OptionsValidator]
internal sealed partial class LibraryOptionsValidator : IValidateOptions<LibraryOptions>;
