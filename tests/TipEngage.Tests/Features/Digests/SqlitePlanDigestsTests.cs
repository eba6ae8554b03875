namespace TipEngage.Tests.Features.Digests;

public sealed class SqlitePlanDigestsTests : PlanDigestsTests;
