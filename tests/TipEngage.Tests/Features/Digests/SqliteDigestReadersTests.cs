namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteDigestReadersTests : DigestReadersTests;
