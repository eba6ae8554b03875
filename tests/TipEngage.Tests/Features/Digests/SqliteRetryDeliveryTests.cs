namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteRetryDeliveryTests : RetryDeliveryTests;
