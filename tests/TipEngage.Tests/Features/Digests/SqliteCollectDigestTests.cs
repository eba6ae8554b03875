namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteCollectDigestTests : CollectDigestTests;
