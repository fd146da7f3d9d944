using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Values = System.Collections.Immutable.ImmutableDictionary<string, string>;

namespace Specwright.Generator.Tests.Infrastructure;

/// <summary>What the compiler hands on of MSBuild's properties and of the metadata of additional files.</summary>
internal sealed class OptionsProvider : AnalyzerConfigOptionsProvider
{
    private readonly Values _properties;
    private readonly ImmutableDictionary<AdditionalText, Values> _metadata;

    private OptionsProvider(Values properties, ImmutableDictionary<AdditionalText, Values> metadata)
    {
        _properties = properties;
        _metadata = metadata;
    }

    public static OptionsProvider Empty { get; }
        = new(Values.Empty, ImmutableDictionary<AdditionalText, Values>.Empty);

    public override AnalyzerConfigOptions GlobalOptions => new Options(_properties);

    public OptionsProvider WithProperty(string key, string value) => new(_properties.SetItem(key, value), _metadata);

    public OptionsProvider WithMetadata(AdditionalText file, Values values) => new(_properties, _metadata.SetItem(file, values));

    public OptionsProvider Copy() => new(_properties, _metadata);

    public Values MetadataOf(AdditionalText file) => _metadata.GetValueOrDefault(file, Values.Empty);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(Values.Empty);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(MetadataOf(textFile));

    private sealed class Options(Values values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            => values.TryGetValue(key, out value);
    }
}
