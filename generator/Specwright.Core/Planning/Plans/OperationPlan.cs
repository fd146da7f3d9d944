namespace Specwright.Planning.Plans;

/// <summary>The methods for an operation.</summary>
internal sealed record OperationPlan
{
    /// <summary>The name of the operation in messages.</summary>
    public required string DisplayName { get; init; }

    public required string FieldName { get; init; }

    public required string RequestMethod { get; init; }

    public required string SendMethod { get; init; }

    /// <summary>The HTTP method, as Kiota's enum names it.</summary>
    public required string HttpMethod { get; init; }

    /// <summary>The HTTP method where Kiota's enum has no name for it; <see cref="HttpMethod"/> stands in for it there.</summary>
    public string? CustomMethod { get; init; }

    public required AnswerPlan Answer { get; init; }

    /// <summary>The type of the headers that answers have.</summary>
    public HeadersPlan? Headers { get; init; }

    public string? ErrorsField { get; init; }

    public string? SecurityField { get; init; }

    public bool IsRepeatable { get; init; }

    /// <summary>The base address of this operation alone.</summary>
    public string? Server { get; init; }

    /// <summary>The parameters in the order of the signature.</summary>
    public EquatableArray<ParameterPlan> Parameters { get; init; }

    /// <summary>The path, piece by piece.</summary>
    public EquatableArray<PathPiecePlan> Path { get; init; }

    /// <summary>For a form, the members of the body that become fields.</summary>
    public EquatableArray<FormFieldPlan> FormFields { get; init; }

    /// <summary>For a body of several parts, its parts.</summary>
    public EquatableArray<PartPlan> Parts { get; init; }

    /// <summary>Whether this sends another form of an operation's body, and shares all but its methods.</summary>
    public bool IsFurtherForm { get; init; }

    public EquatableArray<PagingPlan> Paging { get; init; }

    public required DocPlan Doc { get; init; }

    /// <summary>What the answer means.</summary>
    public string? Returns { get; init; }

    /// <summary>What the error answers mean, a line each.</summary>
    public EquatableArray<string> ErrorDocs { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>The diagnostic that callers of a preview accept.</summary>
    public string? ExperimentalId { get; init; }
}

/// <summary>A literal piece of a path, or the parameter that stands there.</summary>
internal sealed record PathPiecePlan(string? Literal, ParameterPlan? Parameter);

/// <summary>A walk over the pages of an operation's answers.</summary>
internal sealed record PagingPlan
{
    public required string MethodName { get; init; }

    public required string FieldName { get; init; }

    public required Model.PagingStyle Style { get; init; }

    public required TypeUse Page { get; init; }

    public required TypeUse Item { get; init; }

    /// <summary>The JSON pointer (RFC 6901) from the page to the items; empty when the page is the list.</summary>
    public required string Items { get; init; }

    /// <summary>The JSON pointer to what says whether there are more pages.</summary>
    public string? HasMore { get; init; }

    /// <summary>The JSON pointer to the value that leads to the next page.</summary>
    public string? Response { get; init; }

    public string? Request { get; init; }

    public EquatableArray<Model.PagingConstant> Constants { get; init; }
}

/// <summary>A field of a form.</summary>
/// <param name="WireName">Its name.</param>
/// <param name="Member">The property that gives its value.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Kind">What becomes of the value.</param>
internal sealed record FormFieldPlan(string WireName, string Member, TypeRef Type, FormFieldKind Kind)
{
    /// <summary>Whether the property may be null.</summary>
    public bool IsOptional { get; init; }

    /// <summary>How the parts of a value are put together.</summary>
    public Model.ParameterStyle Style { get; init; }

    /// <summary>Whether each part is a field.</summary>
    public bool Explode { get; init; }
}

/// <summary>How a value gets into a form.</summary>
internal enum FormFieldKind
{
    Text,

    /// <summary>A field for each value of a list.</summary>
    List,

    /// <summary>A value with parts that a style puts together.</summary>
    Styled,

    /// <summary>All members that the description does not name, as they came.</summary>
    Members,
}
