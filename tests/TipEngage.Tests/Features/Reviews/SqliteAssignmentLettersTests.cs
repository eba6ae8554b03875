namespace TipEngage.Tests.Features.Reviews;

public sealed class SqliteAssignmentLettersTests : AssignmentLettersTests;
