namespace TipEngage.Tests.Register.Samples;

public sealed class SqliteRecordSamplesTests : RecordSamplesTests;
