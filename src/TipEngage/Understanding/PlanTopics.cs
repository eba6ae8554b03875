using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;

namespace TipEngage.Understanding;

/// <summary>Where the topics that the lexicons name stand in a plan.</summary>
internal sealed class PlanTopics(Vocabulary vocabulary)
{
    private const string Folder = "TipEngage.Understanding.Topics.";

    private readonly ConditionalWeakTable<Plan, ConcurrentDictionary<string, PlanTopic>> known = [];

    /// <summary>The topics of the plan of that key; null where it has no file, and then its items are searched.</summary>
    public static Dictionary<string, PlanTopic>? FileOf(string plan) =>
        EmbeddedJson.Find($"{Folder}{plan}.json", LexiconJson.Default.DictionaryStringPlanTopic);

    /// <summary>The topics of every plan that has a file.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, PlanTopic>> Files => EmbeddedJson.ReadAll(Folder, LexiconJson.Default.DictionaryStringPlanTopic);

    /// <summary>Events of the topics.</summary>
    public IReadOnlyList<PlanEvent> Events(Plan plan, IReadOnlyList<string> topics)
    {
        var ids = topics.SelectMany(topic => Of(plan, topic).Events).ToHashSet();
        return [.. plan.Events.Where(one => ids.Contains(one.Id))];
    }

    /// <summary>Materials that the topics name; a collection only where none of its own is named.</summary>
    public IReadOnlyList<PlanMaterial> Materials(Plan plan, IReadOnlyList<string> topics)
    {
        var ids = Together(plan, topics).SelectMany(topic => Of(plan, topic).Materials).ToHashSet();
        return [.. plan.Materials.Where(one => ids.Contains(one.Id) && !one.Members.Any(ids.Contains))];
    }

    /// <summary>Ids of the items that the topics are about: all of them, but of a wide and a narrow topic only those of the narrow one.</summary>
    public IReadOnlyList<string> Items(Plan plan, IReadOnlyList<string> topics)
    {
        if (topics is [])
            return [];

        var named = Together(plan, topics).Select(topic => Of(plan, topic)).Where(topic => topic.Items is not []).ToArray();
        var meant = named.Where(topic => !topic.Yields || Array.TrueForAll(named, other => other.Yields)).Select(topic => topic.Items).ToArray();
        var narrow = meant.Where(items => !meant.Any(other => other.Count < items.Count && other.All(items.Contains))).SelectMany(items => items).ToHashSet();
        return [.. plan.Items.Where(item => narrow.Contains(item.Id)).Select(item => item.Id)];
    }

    /// <summary>The topics, with those that mean something of their own together put in their place.</summary>
    private IEnumerable<string> Together(Plan plan, IReadOnlyList<string> topics)
    {
        var together = Known(plan).Where(pair => pair.Value.All is { Count: > 0 } all && all.All(topics.Contains)).ToArray();
        return topics.Except(together.SelectMany(pair => pair.Value.All)).Concat(together.Select(pair => pair.Key));
    }

    private PlanTopic Of(Plan plan, string topic) => Known(plan).GetOrAdd(
        topic, static (topic, given) => new() { Items = [.. given.plan.Search(given.vocabulary.NameOf(topic)).Select(item => item.Id)] }, (plan, vocabulary));

    private ConcurrentDictionary<string, PlanTopic> Known(Plan plan) => known.GetValue(plan, static plan => new(FileOf(plan.Key) ?? []));
}
