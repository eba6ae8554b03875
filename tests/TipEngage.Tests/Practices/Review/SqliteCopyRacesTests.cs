namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteCopyRacesTests : CopyRacesTests;
