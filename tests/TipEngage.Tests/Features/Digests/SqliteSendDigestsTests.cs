namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteSendDigestsTests : SendDigestsTests;
