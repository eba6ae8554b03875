using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TipEngage.Teams.Tests.Infrastructure;

/// <summary>What a <see cref="TestBot"/> has that others have not.</summary>
internal sealed class TestBotSetup
{
    public string Environment { get; set; } = "Production";

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public LogLevel LogLevel { get; set; } = LogLevel.Information;

    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>Whether the server may say that a request broke.</summary>
    public bool MayCrash { get; set; }

    public InboxStore.Process Inbox { get; set; } = new InboxStore().Open();

    public Action<KeyServer>? Keys { get; set; }

    public Action<IServiceCollection>? Services { get; set; }
}
