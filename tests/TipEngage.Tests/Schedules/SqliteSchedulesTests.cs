namespace TipEngage.Tests.Schedules;

public sealed class SqliteSchedulesTests : SchedulesTests;
