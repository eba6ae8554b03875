namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteInteractionsTests : InteractionsTests;
