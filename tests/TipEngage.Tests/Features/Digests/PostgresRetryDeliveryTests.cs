using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresRetryDeliveryTests(PostgresServer server) : RetryDeliveryTests(server);
