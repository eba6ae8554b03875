namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteFailedDigestTests : FailedDigestTests;
