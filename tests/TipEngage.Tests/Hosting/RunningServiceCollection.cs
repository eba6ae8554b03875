namespace TipEngage.Tests.Hosting;

/// <summary>One service for all who ask it: it takes longer to start than to answer.</summary>
[CollectionDefinition]
public sealed class RunningServiceCollection : ICollectionFixture<RunningService>;
