using System.Linq;
using DefenderForCloudApps.Emulator.Faults;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Portal;

/// <summary>What somebody put into the form of the faults page.</summary>
internal sealed record FaultForm(string Kind, string Parameters, string Path, string Times, string Lasting)
{
    internal static FaultForm Read(IFormCollection form) =>
        new(Value(form, "kind"), Value(form, "parameters"), Value(form, "path"), Value(form, "times"), Value(form, "lasting"));

    /// <exception cref="System.FormatException">It is no fault; the message says what is wrong.</exception>
    internal Fault ToFault() => Fault.Parse(string.Join("; ",
        new[] { Kind, Parameters, Named("path", Path), Named("times", Times), Named("lasting", Lasting) }.Where(static part => part.Length > 0)));

    private static string Named(string name, string value) => value.Length == 0 ? "" : $"{name}={value}";

    private static string Value(IFormCollection form, string name) => form[name].ToString().Trim();
}
