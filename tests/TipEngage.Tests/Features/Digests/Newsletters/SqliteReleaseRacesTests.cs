namespace TipEngage.Tests.Features.Digests.Newsletters;

public sealed class SqliteReleaseRacesTests : ReleaseRacesTests;
