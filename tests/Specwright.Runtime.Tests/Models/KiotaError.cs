using System;
using System.Collections.Generic;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Specwright.Runtime.Tests.Models;

/// <summary>An error as Kiota generates it.</summary>
public sealed class KiotaError : ApiException, IParsable
{
    public KiotaError()
    {
    }

    public KiotaError(string message)
        : base(message)
    {
    }

    public KiotaError(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Which factory made it.</summary>
    public string? Factory { get; init; }

    public string? Reason { get; private set; }

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers()
        => new Dictionary<string, Action<IParseNode>> { ["reason"] = node => Reason = node.GetStringValue() };

    public void Serialize(ISerializationWriter writer) => writer.WriteStringValue("reason", Reason);
}
