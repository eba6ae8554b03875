namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteToldByDigestTests : ToldByDigestTests;
