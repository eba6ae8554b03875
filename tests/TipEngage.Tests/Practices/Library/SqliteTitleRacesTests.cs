namespace TipEngage.Tests.Practices.Library;

public sealed class SqliteTitleRacesTests : TitleRacesTests;
