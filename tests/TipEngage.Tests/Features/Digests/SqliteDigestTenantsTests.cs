namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteDigestTenantsTests : DigestTenantsTests;
