using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace Packages.Tests.Infrastructure;

/// <summary>All tests share the packages: packing takes longest.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711", Justification = "A collection is what xunit calls it.")]
public sealed class PackagesCollection : ICollectionFixture<PackageFeed>
{
    public const string Name = "Packages";
}
