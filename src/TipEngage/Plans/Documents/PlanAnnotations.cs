namespace TipEngage.Plans.Documents;

/// <summary>What we add to a plan so that it can be found and shown; kept apart from its text.</summary>
/// <remarks>Lists are settable because the JSON generator gives an absent <c>init</c> property null instead of its default.</remarks>
internal sealed record PlanAnnotations
{
    public IReadOnlyList<Theme> Themes { get; set; } = [];

    public IReadOnlyDictionary<string, Item> Items { get; set; } = new Dictionary<string, Item>();

    public IReadOnlyList<Material> Materials { get; set; } = [];

    public IReadOnlyList<Event> Events { get; set; } = [];

    public IReadOnlyList<Organisation> Organisations { get; set; } = [];

    /// <summary>A group of items.</summary>
    internal sealed record Theme(string Key, string Name);

    /// <summary>What we add to one item.</summary>
    internal sealed record Item
    {
        /// <summary>Only for items without a heading of their own.</summary>
        public string? ShortTitle { get; init; }

        public required string Theme { get; init; }

        /// <summary>True where the plan says who acts.</summary>
        public bool LeadNamed { get; init; }

        public IReadOnlyList<Party> Actors { get; set; } = [];

        public IReadOnlyList<Party> Audiences { get; set; } = [];

        public IReadOnlyList<string> Tags { get; set; } = [];
    }

    /// <summary>Someone who acts or is addressed.</summary>
    /// <param name="Quote">The plan's words, where it names them.</param>
    /// <param name="Implied">Our words, where it only implies them.</param>
    internal sealed record Party(string? Quote = null, string? Implied = null);

    /// <summary>A guide, module, report or channel.</summary>
    internal sealed record Material
    {
        public required string Id { get; init; }

        public required string Kind { get; init; }

        public required string Quote { get; init; }

        public string? ExpandedName { get; init; }

        public IReadOnlyList<string> AliasQuotes { get; set; } = [];

        public string? StateQuote { get; init; }

        public IReadOnlyList<string> Members { get; set; } = [];

        public IReadOnlyList<string> Items { get; set; } = [];
    }

    /// <summary>A meeting.</summary>
    internal sealed record Event
    {
        public required string Id { get; init; }

        public required string Quote { get; init; }

        /// <summary>Our name, where the plan's words are no name.</summary>
        public string? Name { get; init; }

        public string? PlaceQuote { get; init; }

        /// <summary>The words in which the plan names the days or the year.</summary>
        public string? DateQuote { get; init; }

        public DateOnly? Start { get; init; }

        public DateOnly? End { get; init; }

        public int? Year { get; init; }

        public IReadOnlyList<string> Items { get; set; } = [];
    }

    /// <summary>A body that the plan names.</summary>
    internal sealed record Organisation(string Id, string Name, string FullNameQuote);
}
