namespace TipEngage.Tests.Features.Following;

public sealed class SqliteBundlingTests : BundlingTests;
