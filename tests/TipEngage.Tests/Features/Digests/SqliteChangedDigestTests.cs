namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteChangedDigestTests : ChangedDigestTests;
