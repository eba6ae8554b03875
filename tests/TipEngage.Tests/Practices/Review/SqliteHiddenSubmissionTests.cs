namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteHiddenSubmissionTests : HiddenSubmissionTests;
