using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using TipEngage.Plans.Catalog;
using TipEngage.Teams.Routing;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Type = System.Type;

namespace TipEngage.Tests.Architecture;

/// <summary>Who may know whom.</summary>
public sealed class ArchitectureTests
{
    private const string Features = @"^TipEngage\.Features\.";
    private const string Data = @"^TipEngage\.Data(\.|$)";
    private const string Cards = @"^TipEngage\.Teams\.Cards(\.|$)";
    private const string Teams = @"^TipEngage\.Teams(\.|$)";

    private static readonly ArchUnitNET.Domain.Architecture loaded =
        new ArchLoader().LoadAssemblies(typeof(Plan).Assembly, typeof(BotRoutes).Assembly).Build();

    public static TheoryData<string> FeatureNames =>
        [.. typeof(Plan).Assembly.GetTypes().Select(type => type.Namespace?.Split('.')).Where(parts => parts is ["TipEngage", "Features", _, ..]).Select(parts => parts![2]).Distinct()];

    public static TheoryData<Type> Handlers =>
        [typeof(ICommand), typeof(ICardAction<>), typeof(IInvoke<,>), typeof(IEvent<>)];

    [Fact]
    public void The_features_are_seen() => FeatureNames.Select(row => row.Data).ShouldBe(["Api", "Digests", "Export", "Following", "Help", "Library", "People", "Practices", "Register", "Reviews", "WorkPlan"], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(FeatureNames))]
    public void A_feature_knows_no_other(string feature) =>
        NotKnow($@"{Features}{feature}(\.|$)", $@"{Features}(?!{feature}(\.|$))").Check(loaded);

    [Fact]
    public void Data_knows_no_feature() => NotKnow(Data, Features).Check(loaded);

    [Fact]
    public void Data_knows_no_card() => NotKnow(Data, Cards).Check(loaded);

    [Fact]
    public void The_protocol_library_knows_nothing_of_plans() =>
        NotKnow(Teams, @"^TipEngage\.(?!Teams(\.|$))").Check(loaded);

    [Fact]
    public void The_rules_see_what_a_feature_knows()
    {
        NotKnow($@"{Features}People(\.|$)", Data).HasNoViolations(loaded).ShouldBeFalse();
        NotKnow($@"{Features}Help(\.|$)", Cards).HasNoViolations(loaded).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Handlers))]
    public void Handlers_are_sealed_and_internal(Type role)
    {
        Type[] handlers = [.. typeof(Plan).Assembly.GetTypes().Where(type => type.IsClass && type.GetInterfaces().Any(one => IsRole(one, role)))];

        handlers.ShouldNotBeEmpty();
        handlers.ShouldAllBe(type => type.IsSealed && !type.IsVisible);
    }

    private static bool IsRole(Type implemented, Type role) =>
        implemented == role || (implemented.IsGenericType && implemented.GetGenericTypeDefinition() == role);

    private static TypesShouldConjunction NotKnow(string who, string whom) =>
        Types().That().ResideInNamespaceMatching(who).Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(whom));
}
