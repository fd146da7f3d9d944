using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.Errors;

/// <summary>Holds the table in the issuer's README against what the issuer can send.</summary>
public sealed partial class ErrorTableTests
{
    private static readonly EmulatedApplication s_application = new() { Name = "Any", ClientId = "any", ObjectId = "any" };

    [Fact]
    public void Table_OfTheReadme_HasEachErrorAndNoOther()
    {
        var sent = All().Select(static error => $"| {error.Code} | {error.Status} | `{error.Error}` | {Code(error.SubError)} |").Distinct().Order(StringComparer.Ordinal);
        var listed = Row().Matches(File.ReadAllText(Readme())).Select(static row => row.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(string.Join('\n', sent), string.Join('\n', listed));
    }

    private static IEnumerable<IssuerError> All() => typeof(IssuerError).Assembly.GetTypes()
        .Where(static type => type.Namespace == typeof(IssuerError).Namespace && type is { IsAbstract: true, IsSealed: true })
        .SelectMany(static type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic))
        .Where(static method => method.ReturnType == typeof(IssuerError) && !method.IsPrivate)
        .Select(static method => (IssuerError)method.Invoke(null, [.. method.GetParameters().Select(static parameter => Any(parameter.ParameterType))])!);

    private static object? Any(Type type) =>
        type == typeof(string) ? "any" : type == typeof(EmulatedApplication) ? s_application : Activator.CreateInstance(type);

    private static string Code(string? text) => text is null ? "" : $"`{text}`";

    private static string Readme([CallerFilePath] string path = "") => Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(path)!, "../../../../src/DefenderForCloudApps.Emulator/Issuer/README.md"));

    [GeneratedRegex(@"(?m)^(\| \d+ \| \d+ \| `[a-z_]+` \|[^|]*\|)")]
    private static partial Regex Row();
}
