namespace TipEngage.Tests.Features.People;

public sealed class SqliteChosenLanguagesTests : ChosenLanguagesTests;
