namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteTakenBackPlaceTests : TakenBackPlaceTests;
