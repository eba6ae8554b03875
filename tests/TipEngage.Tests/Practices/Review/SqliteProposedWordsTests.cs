namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteProposedWordsTests : ProposedWordsTests;
