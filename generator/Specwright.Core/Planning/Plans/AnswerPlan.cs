using System.Collections.Generic;
using System.Linq;

namespace Specwright.Planning.Plans;

/// <summary>What an operation answers.</summary>
/// <param name="Kind">The form of the body.</param>
/// <param name="Type">What a JSON body holds, or an item of it; nullable where <paramref name="Kind"/> says so.</param>
/// <param name="NullWhen">For an answer that may be null: when it is, in CommonMark.</param>
internal sealed record AnswerPlan(AnswerKind Kind, TypeUse? Type = null, string? NullWhen = null)
{
    /// <summary>What the request accepts, where that is not what the kind implies.</summary>
    public string? Accept { get; init; }

    /// <summary>For an answer that may be null: the statuses whose bodies say nothing.</summary>
    public EquatableArray<string> Empty { get; init; }

    /// <summary>For events: what of them the type describes, as the runtime names it; their data when nothing is said.</summary>
    public string? EventContent { get; init; }

    /// <summary>For an answer that differs by status: the type of all cases.</summary>
    public ResultPlan? Result { get; init; }

    /// <summary>Whether the answer is items that come one by one.</summary>
    public bool IsItems => Kind is AnswerKind.TextEvents or AnswerKind.Events or AnswerKind.JsonLines or AnswerKind.JsonSequence;

    /// <summary>The types of all that may be answered.</summary>
    public IEnumerable<TypeRef> Types => Result is { } result
        ? result.Cases.SelectMany(static @case => @case.Answer.Types)
        : Type is { } type ? [type.Type] : [];

    /// <summary>The same answer where null is an error.</summary>
    public AnswerPlan NeverNull() => Kind == AnswerKind.JsonOrNull
        ? new AnswerPlan(AnswerKind.Json, Type! with { IsNullable = false }) { Accept = Accept }
        : this;
}

/// <summary>The forms of an answer's body, named as the runtime names them.</summary>
internal enum AnswerKind
{
    None,
    Json,
    JsonOrNull,
    Text,
    TextOrJson,
    Stream,
    TextEvents,
    Events,
    JsonLines,
    JsonSequence,

    /// <summary>Another for each status.</summary>
    ByStatus,
}

/// <summary>A closed type for answers that differ by status.</summary>
internal sealed record ResultPlan : CompanionPlan
{
    public EquatableArray<ResultCasePlan> Cases { get; init; }
}

/// <summary>What is answered with one status.</summary>
/// <param name="Name">The name of its type.</param>
/// <param name="Status">A status code, a range such as <c>2XX</c>, or <c>default</c>.</param>
/// <param name="Answer">Its body.</param>
/// <param name="Doc">What it means.</param>
internal sealed record ResultCasePlan(string Name, string Status, AnswerPlan Answer, DocPlan Doc);
