namespace Benchmarks.Synthetic;

/// <summary>What a property holds.</summary>
internal enum PropertyKind
{
    Text,
    Integer,
    Number,
    Flag,
    Time,
    Texts,
    Model,
}
