using TipEngage.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(PostgresServer))]
