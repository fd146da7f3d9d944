namespace Specwright.Planning.Plans;

/// <summary>The static class that makes the addresses of the API.</summary>
internal sealed record ServersPlan : ConstructPlan
{
    public required string Name { get; init; }

    public EquatableArray<ServerPlan> Servers { get; init; }
}

/// <summary>A server.</summary>
/// <param name="MethodName">The method that gives its address.</param>
/// <param name="Url">The address, with <c>{variable}</c> placeholders.</param>
/// <param name="IsRelative">Whether it is relative to where the document was found.</param>
/// <param name="Variables">Its variables.</param>
/// <param name="Doc">What is served there.</param>
internal sealed record ServerPlan(
    string MethodName, string Url, bool IsRelative, EquatableArray<ServerVariablePlan> Variables, DocPlan Doc);

/// <summary>A variable of a server's address.</summary>
/// <param name="Name">The method's parameter.</param>
/// <param name="Variable">The name between the braces.</param>
/// <param name="Default">The value when none is given.</param>
/// <param name="Doc">What it means.</param>
internal sealed record ServerVariablePlan(string Name, string Variable, string Default, string Doc);
