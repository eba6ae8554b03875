namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteDigestSendersTests : DigestSendersTests;
