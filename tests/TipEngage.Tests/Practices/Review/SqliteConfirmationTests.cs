namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteConfirmationTests : ConfirmationTests;
