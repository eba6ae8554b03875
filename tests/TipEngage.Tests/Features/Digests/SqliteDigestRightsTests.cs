namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteDigestRightsTests : DigestRightsTests;
