namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteDigestControlsTests : DigestControlsTests;
