namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteDigestIntrudersTests : DigestIntrudersTests;
