namespace TipEngage.Simulator.Demo;

/// <summary>What the service of the demo gets of the environment in which the demo was started.</summary>
internal static class ServiceEnvironment
{
    /// <summary>Sections of the service's settings, without its time limits: a slow machine may want longer ones in the demo too.</summary>
    private static readonly HashSet<string> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        "Bot", "Connector", "ConnectionStrings", "Database", "WorkPlan", "Roles", "Register", "PublicUrl", "Kestrel", "Urls", "HTTP_Ports", "HTTPS_Ports",
    };

    /// <summary>Takes away what would configure another service than the one of the demo.</summary>
    public static void Clear(IDictionary<string, string?> environment)
    {
        foreach (var variable in environment.Keys.Where(IsSetting).ToList())
            environment.Remove(variable);
    }

    private static bool IsSetting(string variable) =>
        variable.StartsWith("MicrosoftApp", StringComparison.OrdinalIgnoreCase)
        || Sections.Contains(variable.Replace("__", ":", StringComparison.Ordinal).Split(':')[0]);
}
