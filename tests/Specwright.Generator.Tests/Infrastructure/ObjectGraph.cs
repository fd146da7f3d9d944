using System;
using System.Collections.Generic;
using System.Reflection;

namespace Specwright.Generator.Tests.Infrastructure;

/// <summary>All objects that can be reached from some.</summary>
internal static class ObjectGraph
{
    private const BindingFlags Fields
        = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IReadOnlyCollection<object> Walk(IEnumerable<object> roots)
    {
        var reached = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>(roots);
        while (open.TryPop(out var value))
        {
            if (!reached.Add(value))
            {
                continue;
            }

            foreach (var child in ChildrenOf(value))
            {
                open.Push(child);
            }
        }

        return reached;
    }

    private static IEnumerable<object> ChildrenOf(object value)
    {
        if (value is string or Type or Pointer)
        {
            yield break;
        }

        if (value is Array array)
        {
            foreach (var item in array)
            {
                if (IsWorthVisiting(item))
                {
                    yield return item;
                }
            }
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(Fields))
            {
                if (!field.FieldType.IsPointer && field.GetValue(value) is { } child && IsWorthVisiting(child))
                {
                    yield return child;
                }
            }
        }
    }

    private static bool IsWorthVisiting(object? value)
        => value is not null && !value.GetType().IsPrimitive && !value.GetType().IsEnum;
}
