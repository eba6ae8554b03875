namespace TipEngage.Simulator.World;

/// <summary>The invented people and places of the simulated tenant.</summary>
internal static class WorldSeed
{
    private const string GuestTenantId = "c81f2e9d-05b7-4f6a-9d38-6a7b20e4f1c5";
    private const string TeamName = "Working Group on Trafficking in Persons";

    public static IReadOnlyList<Persona> Personas(string tenantId) =>
    [
        Person("member", PersonaRole.Member, "Sami", "Arden", "Official, member delegation", "en-GB", "Asia/Singapore", tenantId),
        Person("coordinator", PersonaRole.Coordinator, "Noa", "Linden", "Coordinator, co-chairs' staff", "en-AU", "Australia/Sydney", tenantId),
        Person("business", PersonaRole.Business, "Kai", "Marlow", "Business-forum participant", "id-ID", "Asia/Jakarta", tenantId),
        Person("civil-society", PersonaRole.CivilSociety, "Ari", "Fenwick", "Civil-society participant", "th-TH", "Asia/Bangkok", tenantId),
        Person("guest", PersonaRole.Guest, "Robin", "Vale", "Guest of another organisation", "vi-VN", "Asia/Ho_Chi_Minh", GuestTenantId),
        Person("co-chair", PersonaRole.Coordinator, "Jun", "Harper", "Coordinator, the other co-chair's staff", "en-NZ", "Pacific/Auckland", tenantId)
    ];

    public static IReadOnlyList<Persona> Extras(SimulatorOptions options) =>
    [
        .. Enumerable.Range(1, options.ExtraMembers).Select(number =>
            Person($"extra-{number}", PersonaRole.Member, "Extra", $"Person {number}", "Official", "en-GB", "Asia/Singapore", options.TenantId))
    ];

    public static IEnumerable<Conversation> Conversations(TeamsWorld world, IReadOnlyList<Persona> extras, int extraChannels)
    {
        foreach (var persona in world.Personas)
            yield return new Conversation(DerivedId.PersonalChat(persona.Id), ConversationKind.Personal, persona.Name, [persona]);

        yield return new Conversation(DerivedId.GroupChat("preparation"), ConversationKind.GroupChat, "Meeting preparation",
            [world.Member, world.Coordinator, world.Business, world.CivilSociety, world.Guest]);

        var team = new Team(DerivedId.Team("working-group"), TeamName, DerivedId.Object("working-group"));
        Persona[] everyone = [.. world.Personas, .. extras];
        yield return Channel(team.Id, "General", ChannelType.Standard, team, everyone);
        yield return Channel(DerivedId.Channel("supply-chains"), "Supply chains", ChannelType.Standard, team, everyone);
        yield return Channel(DerivedId.Channel("co-chairs"), "Co-chairs", ChannelType.Private, team, [world.Member, world.Coordinator, world.CoChair]);
        for (var number = 1; number <= extraChannels; number++)
            yield return Channel(DerivedId.Channel($"extra-{number}"), $"Channel {number}", ChannelType.Standard, team, everyone);
    }

    private static Conversation Channel(string id, string title, ChannelType type, Team team, IEnumerable<Persona> members) =>
        new(id, ConversationKind.Channel, title, members) { Team = team, ChannelType = type };

    private static Persona Person(string id, PersonaRole role, string givenName, string surname, string title, string locale, string timeZone, string homeTenantId)
    {
        var account = $"{givenName}.{surname}".ToLowerInvariant().Replace(' ', '.');
        return new Persona
        {
            Id = id,
            Role = role,
            GivenName = givenName,
            Surname = surname,
            Title = title,
            AadObjectId = DerivedId.Object(id),
            Mri = DerivedId.User(id),
            Email = role is PersonaRole.Guest ? $"{account}@visitor.example" : $"{account}@workinggroup.example",
            UserPrincipalName = role is PersonaRole.Guest
                ? $"{account}_visitor.example#EXT#@workinggroup.example"
                : $"{account}@workinggroup.example",
            HomeTenantId = homeTenantId,
            Locale = locale,
            TimeZone = timeZone
        };
    }
}
