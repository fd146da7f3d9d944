using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Operations;

/// <summary>The names within one client, and what its operations share.</summary>
internal sealed class ClientScope
{
    private static readonly ReservedNames s_members =
        new("Equals", "ReferenceEquals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "_adapter");

    private readonly NameScope _names;
    private readonly Dictionary<EquatableArray<ErrorPlan>, int> _errors = [];
    private readonly Dictionary<EquatableArray<SecurityRequirement>, int> _securities = [];

    public ClientScope(params string[] taken) => _names = new NameScope(s_members, taken);

    /// <summary>The error answers of <paramref name="operations"/>, each kind once.</summary>
    public EquatableArray<ErrorsPlan> ErrorsOf(IEnumerable<OperationPlan> operations)
    {
        var used = new HashSet<string?>(operations.Select(operation => operation.ErrorsField));
        return _errors
            .OrderBy(pair => pair.Value)
            .Select(pair => new ErrorsPlan(Field("errors", pair.Value), pair.Key))
            .Where(plan => used.Contains(plan.FieldName))
            .ToEquatableArray();
    }

    /// <summary>What <paramref name="operations"/> want of callers, each kind once.</summary>
    /// <param name="operations">The operations.</param>
    /// <param name="schemes">What the schemes are called.</param>
    public EquatableArray<SecurityPlan> SecuritiesOf(IEnumerable<OperationPlan> operations, SchemeNames schemes)
    {
        var used = new HashSet<string?>(operations.Select(operation => operation.SecurityField));
        return _securities
            .OrderBy(pair => pair.Value)
            .Select(pair => new SecurityPlan(Field("security", pair.Value), schemes.Uses(pair.Key)))
            .Where(plan => used.Contains(plan.FieldName))
            .ToEquatableArray();
    }

    /// <summary>Takes a name for each property, and for nothing else before them.</summary>
    public IReadOnlyList<string> TakeProperties(IReadOnlyList<string> names) =>
        _names.Assign([.. names.Select(static name => new NameClaim(name, [name]))], "Client");

    /// <summary>Takes the names of operations, all at once; each stands for several members.</summary>
    public IReadOnlyList<string> TakeOperations(IReadOnlyList<NameClaim> operations) => _names.Assign(operations, "Operation");

    /// <summary>Takes the names of the methods that give an operation's answer item by item.</summary>
    public OperationName TakeStream(string operation)
    {
        var claim = new NameClaim(operation, [CSharpIdentifier.Shorten(operation + "Stream"), CSharpIdentifier.Shorten(operation + "ItemStream")])
        {
            Expansion = static name => OperationName.Of(name, isPaged: false).Members(hasWalk: false),
        };
        return OperationName.Of(_names.Assign([claim], "")[0], isPaged: false);
    }

    /// <summary>Takes the names of the methods that send a further form of a body.</summary>
    public OperationName TakeForm(string sendMethod, string suffix)
    {
        var wanted = sendMethod.Substring(0, sendMethod.Length - "Async".Length) + "As" + suffix;
        wanted = CSharpIdentifier.Shorten(wanted);
        var claim = new NameClaim(wanted, [wanted]) { Expansion = static name => OperationName.Of(name, isPaged: false).Members(hasWalk: false) };
        return OperationName.Of(_names.Assign([claim], "Body")[0], isPaged: false);
    }

    /// <summary>Takes the names of the method for a walk over pages, and of its field.</summary>
    /// <param name="walk">The walk.</param>
    /// <param name="operation">The names of its operation.</param>
    /// <param name="isOwn">Whether the operation's own name was taken for this walk.</param>
    public (string Method, string Field) TakeWalk(Paging walk, OperationName operation, bool isOwn)
    {
        if (isOwn)
        {
            return (operation.WalkMethod, operation.WalkField);
        }

        var wanted = walk.Method is null ? operation.Name : CSharpIdentifier.Pascal(walk.Method);
        var claim = new NameClaim(operation.Name + wanted, [wanted, operation.Name + wanted])
        {
            Expansion = static name => [OperationName.Of(name, isPaged: true).WalkMethod, OperationName.Of(name, isPaged: true).WalkField],
        };
        var name = OperationName.Of(_names.Assign([claim], "Pages")[0], isPaged: true);
        return (name.WalkMethod, name.WalkField);
    }

    /// <summary>The field for error answers; none when there are none.</summary>
    public string? ErrorsField(EquatableArray<ErrorPlan> errors) => errors.IsEmpty ? null : Field("errors", Number(_errors, errors));

    /// <summary>The field for what callers must present; none when that is nothing.</summary>
    public string? SecurityField(EquatableArray<SecurityRequirement> security) =>
        security.IsEmpty ? null : Field("security", Number(_securities, security));

    private static int Number<T>(Dictionary<T, int> numbers, T value)
        where T : notnull
    {
        if (!numbers.TryGetValue(value, out var number))
        {
            number = numbers.Count + 1;
            numbers.Add(value, number);
        }

        return number;
    }

    // No operation's field has such a name, see OperationName.
    private static string Field(string name, int number) =>
        "s_" + name + (number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture));
}
