namespace TipEngage.Tests.Features.Reviews;

public sealed class SqliteLeftLibraryTests : LeftLibraryTests;
