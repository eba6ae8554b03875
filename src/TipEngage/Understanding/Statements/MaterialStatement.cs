using TipEngage.Plans.Catalog;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds what is to be recorded of a material: "the report is also called Money Trails", "add a material: Toolkit for Judges, https://…".</summary>
internal sealed class MaterialStatement(PlanTopics topics, SignIndex signs)
{
    public CommandCall? Read(Sentence sentence)
    {
        if (sentence.Question.HasAny(Concept.Practice, Concept.Submission, Concept.Digest))
            return null;

        return (sentence.First(Sign.AlsoCalled) is { } called ? Renamed(sentence, called) : Added(sentence)) is not { } request ? null
            : sentence.Question.IsCoordinator ? new(Commands.RecordMaterial, request.ToArguments())
            : new(Commands.NotForYou);
    }

    /// <summary>What stands before the words is the material, what stands after them its other title.</summary>
    private MaterialRequest? Renamed(Sentence sentence, Chunk called)
    {
        var noun = sentence.Chunks.LastOrDefault(chunk => chunk.End <= called.Start && IsMaterial(sentence, chunk));
        string[] named = [.. sentence.Chunks.Where(chunk => chunk.End <= called.Start).Select(chunk => chunk.Value(Sign.Topic)).OfType<string>().Distinct()];
        var material = topics.Materials(sentence.Question.Plan, named) is [var only] ? only : noun is null ? null : OfKind(sentence, noun);
        if (Mood.IsDenied(sentence, called.Start) || Mood.IsQuestion(sentence, 0, called.End) || Words(sentence, called.End) is not { } alias)
            return null;

        return material is null && noun is null ? null : new(material?.Id, Alias: alias, Link: sentence.Link);
    }

    /// <summary>The only material of the plan of that kind.</summary>
    private PlanMaterial? OfKind(Sentence sentence, Chunk noun) => KindOf(sentence, noun) is { } kind
        && sentence.Question.Plan.Materials.Where(one => one.Kind == kind && one.Members is []).ToArray() is [var single] ? single : null;

    private MaterialRequest? Added(Sentence sentence)
    {
        if (sentence.First(Sign.Add) is not { } verb || !sentence.IsOnlyFiller(0, verb.Start) || sentence.NextOfWeight(verb.End) is not { } noun || !IsMaterial(sentence, noun))
            return null;
        if (Mood.IsDenied(sentence, verb.Start) || Mood.IsQuestion(sentence, verb.Start, noun.End) || sentence.Question.Ids is not [])
            return null;

        return new(null, Words(sentence, sentence.IsNamedAfter(noun) ? noun.End : noun.Start), KindOf(sentence, noun), Link: sentence.Link);
    }

    private bool IsMaterial(Sentence sentence, Chunk chunk) => chunk.Thing is Concept.Materials || KindOf(sentence, chunk) is not null;

    private string? KindOf(Sentence sentence, Chunk chunk) => signs.Kinds.GetValueOrDefault(sentence.Words[chunk.Start..chunk.End]);

    private static string? Words(Sentence sentence, int from) => NoteText.After(sentence, from)?.Trim('"', '\'', '“', '”', '‘', '’', '«', '»', '.', ' ') is { Length: > 0 } text ? text : null;
}
