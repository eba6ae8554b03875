namespace TipEngage.Tests.Practices.Invitations;

public sealed class SqliteInvitationTests : InvitationTests;
