using Specwright.Model;

namespace Specwright.Planning.Operations;

/// <summary>Names an operation where people read of it.</summary>
internal static class DisplayName
{
    public static string Of(Operation operation) => operation.OperationId is { Length: > 0 } id
        ? id
        : $"{operation.Method} {operation.Path}";
}
