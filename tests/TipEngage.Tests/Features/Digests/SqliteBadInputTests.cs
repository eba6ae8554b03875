namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteBadInputTests : BadInputTests;
