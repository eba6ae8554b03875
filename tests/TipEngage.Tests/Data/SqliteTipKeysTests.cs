namespace TipEngage.Tests.Data;

public sealed class SqliteTipKeysTests : TipKeysTests;
