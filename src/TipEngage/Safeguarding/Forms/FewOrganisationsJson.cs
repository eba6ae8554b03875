using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Safeguarding.Forms;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(FewOrganisations))]
internal sealed partial class FewOrganisationsJson : JsonSerializerContext;
