namespace TipEngage.Tests.Features.Following;

public sealed class SqliteSendNoticesTests : SendNoticesTests;
