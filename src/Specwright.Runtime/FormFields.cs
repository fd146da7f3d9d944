using System.Collections.Generic;

namespace Specwright.Runtime;

/// <summary>The fields of a body in <c>application/x-www-form-urlencoded</c>, in order.</summary>
public sealed class FormFields
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    internal IEnumerable<KeyValuePair<string, string>> Pairs => _fields;

    /// <summary>Adds a field.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the field out.</param>
    /// <returns>These fields.</returns>
    public FormFields Add(string name, string? value)
    {
        if (value is not null)
        {
            _fields.Add(new(name, value));
        }

        return this;
    }

    /// <summary>Adds a field for each value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">The values; null leaves the field out.</param>
    /// <returns>These fields.</returns>
    public FormFields AddList(string name, IEnumerable<string>? values)
    {
        foreach (string value in values ?? [])
        {
            Add(name, value);
        }

        return this;
    }
}
