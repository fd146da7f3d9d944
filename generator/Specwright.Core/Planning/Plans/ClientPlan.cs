using System.Collections.Generic;
using System.Linq;

namespace Specwright.Planning.Plans;

/// <summary>A class whose methods are operations, and its interface.</summary>
internal record ClientPlan : ConstructPlan
{
    public required string Name { get; init; }

    public required string InterfaceName { get; init; }

    public required DocPlan Doc { get; init; }

    public EquatableArray<OperationPlan> Operations { get; init; }

    public EquatableArray<ErrorsPlan> Errors { get; init; }

    public EquatableArray<SecurityPlan> Securities { get; init; }

    /// <summary>The types that only the client's own operations have: of answers that differ by status, and of headers.</summary>
    public IEnumerable<CompanionPlan> Companions => Operations
        .SelectMany(static operation => new CompanionPlan?[] { operation.Answer.Result, operation.Headers })
        .OfType<CompanionPlan>()
        .Distinct();
}

/// <summary>The client that all calls start from.</summary>
internal sealed record RootClientPlan : ClientPlan
{
    public EquatableArray<ConstantPlan> Constants { get; init; }

    public EquatableArray<ClientPropertyPlan> Clients { get; init; }
}

/// <summary>A string that the document gives.</summary>
internal sealed record ConstantPlan(string Name, string Value, DocPlan Doc);

/// <summary>A property that leads to a tag's client.</summary>
internal sealed record ClientPropertyPlan(string Name, string ClientName, string InterfaceName, DocPlan Doc);

/// <summary>The error answers of operations, kept once for all that have equal ones.</summary>
internal sealed record ErrorsPlan(string FieldName, EquatableArray<ErrorPlan> Errors);

/// <summary>An error answer.</summary>
/// <param name="Status">A status code, a range such as <c>4XX</c>, or <c>default</c>.</param>
/// <param name="Type">What its JSON body holds; none when it is text.</param>
/// <param name="MediaType">The media type, where the answer has others with another type.</param>
internal sealed record ErrorPlan(string Status, TypeRef? Type, string? MediaType = null);

/// <summary>What callers must present, kept once for all operations that want the same.</summary>
/// <param name="FieldName">The field.</param>
/// <param name="Alternatives">The alternatives; all schemes of one are needed together.</param>
internal sealed record SecurityPlan(string FieldName, EquatableArray<EquatableArray<SchemeUsePlan>> Alternatives);

/// <summary>A security scheme where it is wanted.</summary>
/// <param name="Scheme">The expression for the scheme: a property of a static class.</param>
/// <param name="Scopes">The scopes or roles that it must grant.</param>
internal sealed record SchemeUsePlan(string Scheme, EquatableArray<string> Scopes);
