namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteTellOfFailuresTests : TellOfFailuresTests;
