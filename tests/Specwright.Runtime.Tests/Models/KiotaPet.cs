using System;
using System.Collections.Generic;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Specwright.Runtime.Tests.Models;

/// <summary>A model as Kiota generates it.</summary>
public sealed class KiotaPet : IParsable
{
    public string? Name { get; set; }

    public static KiotaPet Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers()
        => new Dictionary<string, Action<IParseNode>> { ["name"] = node => Name = node.GetStringValue() };

    public void Serialize(ISerializationWriter writer) => writer.WriteStringValue("name", Name);
}
