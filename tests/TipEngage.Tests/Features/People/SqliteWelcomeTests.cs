namespace TipEngage.Tests.Features.People;

public sealed class SqliteWelcomeTests : WelcomeTests;
