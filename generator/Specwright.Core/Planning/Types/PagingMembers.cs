using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Operations;

namespace Specwright.Planning.Types;

/// <summary>
/// The members that decide whether there is another page, and which. They must be able to be null, required or not: a
/// member that is missing would otherwise read as false or zero, which would pass for the end of the list.
/// </summary>
internal sealed class PagingMembers
{
    private readonly HashSet<SourceLocation> _places = [];

    public PagingMembers(ApiDescription description, SchemaIndex index)
    {
        foreach (var operation in description.Operations.Where(static operation => !operation.Paging.IsEmpty))
        {
            if (AnswerPlanner.Choose(operation) is { } answer
                && MediaTypes.First(answer.Content, MediaTypes.IsJson) is { Schema: { } page })
            {
                foreach (var path in operation.Paging.SelectMany(static paging => new[] { paging.HasMore, paging.Response }).OfType<string>())
                {
                    Add(page, path, index);
                }
            }
        }
    }

    public bool Contains(Property property) => _places.Count > 0 && _places.Contains(property.Schema.Location);

    private void Add(Schema schema, string path, SchemaIndex index)
    {
        if (index.Target(schema) is not ObjectSchema model)
        {
            return;
        }

        foreach (var property in model.Properties)
        {
            if (property.Name == path)
            {
                _places.Add(property.Schema.Location);
            }
            else if (path.StartsWith(property.Name + ".", StringComparison.Ordinal))
            {
                Add(property.Schema, path.Substring(property.Name.Length + 1), index);
            }
        }
    }
}
