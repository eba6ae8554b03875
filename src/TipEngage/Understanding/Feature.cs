namespace TipEngage.Understanding;

/// <summary>What a later version will do; the first argument of <see cref="Commands.Later"/>.</summary>
internal enum Feature
{
    Practices,
    Endorsement,
    Gaps,
    Progress,
    Assignment,
    Translations,
}
