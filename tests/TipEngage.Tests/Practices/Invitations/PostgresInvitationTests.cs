using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Invitations;

public sealed class PostgresInvitationTests(PostgresServer server) : InvitationTests(server);
