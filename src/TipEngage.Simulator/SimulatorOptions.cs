using System.Security.Cryptography.X509Certificates;

namespace TipEngage.Simulator;

/// <summary>What a simulated Teams is started with. Every property has a sensible default.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Port of the loopback HTTP listener; 0 takes a free one.</summary>
    public int Port { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The fixed date by which the service answers plan questions, for the page to say; none says nothing.</summary>
    public DateOnly? PlanAsOf { get; init; }

    /// <summary>Client id of the bot's registration. Fixed by default, so that stored conversations outlive a restart.</summary>
    public string AppId { get; init; } = "5b6e0f3a-9c1d-4b7e-8f26-d1a4c7e05b93";

    public string TenantId { get; init; } = "3d0f6c52-7a84-4e19-b5c3-90e2f81ab64d";

    public string BotName { get; init; } = "TipEngage";

    /// <summary>Whether the bot is installed everywhere from the start, without having been told.</summary>
    public bool Installed { get; init; } = true;

    /// <summary>False plays the unauthenticated local mode: no app id, no tokens in either direction.</summary>
    public bool Tokens { get; init; } = true;

    /// <summary>Whether the connector keeps to the published rate limits.</summary>
    public bool EnforceRateLimits { get; init; } = true;

    /// <summary>Whether disposing throws when the bot made a call that Teams has not or that Teams refused on its own rules.</summary>
    public bool FailOnUnexpectedCalls { get; init; }

    /// <summary>Whether a message that the bot answered with 5xx or not at all is posted once more, as Teams does.</summary>
    public bool RetriesMessages { get; init; }

    /// <summary>Additional people in the team, for rosters of more than one page.</summary>
    public int ExtraMembers { get; init; }

    /// <summary>Additional channels in the team, for work that goes to many.</summary>
    public int ExtraChannels { get; init; }

    /// <summary>Life of the tokens that the simulated Entra issues to the bot.</summary>
    public TimeSpan BotTokenLifetime { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>Certificate whose private key the bot may sign client assertions with.</summary>
    public X509Certificate2? ClientCertificate { get; init; }

    /// <summary>How long Teams waits for the bot's answer, in real time.</summary>
    public TimeSpan BotTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Real time that waiting for the bot lasts when no other limit is given.</summary>
    public TimeSpan WaitLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Messages kept per conversation, and calls kept for waiting; 0 keeps none (load stub).</summary>
    public int History { get; init; } = 10_000;

    /// <summary>Exchanges kept in the traffic log; 0 keeps none (load stub).</summary>
    public int TrafficHistory { get; init; } = 500;

    /// <summary>Folder of the built page; none serves no page.</summary>
    public string? PageFolder { get; init; }
}
