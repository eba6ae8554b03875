namespace TipEngage.Tests.Features.Reviews;

public sealed class SqliteKeptChannelsTests : KeptChannelsTests;
