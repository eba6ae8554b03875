namespace TipEngage.Tests.Sending;

public sealed class SqliteLetterTests : LetterTests;
