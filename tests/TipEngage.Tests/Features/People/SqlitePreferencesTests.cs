namespace TipEngage.Tests.Features.People;

public sealed class SqlitePreferencesTests : PreferencesTests;
