namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteObjectionTests : ObjectionTests;
