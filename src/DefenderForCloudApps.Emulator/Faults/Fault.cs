using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>
/// Something that goes wrong on demand. As text, for headers and command lines, it is a name and parameters:
/// <c>throttle; retry-after=2s; path=/api/v1/alerts/**; times=3</c>.
/// </summary>
public abstract record Fault
{
    private protected Fault()
    {
    }

    /// <summary>
    /// The paths of the requests that it meets: <c>*</c> stands for a part between slashes, <c>**</c> for anything. A
    /// slash at the end makes no difference. Query and generic address (<c>/cas/api</c>) play no part.
    /// </summary>
    public string Path { get; init; } = FaultPath.Api;

    /// <summary>How many requests it meets; null for any number.</summary>
    public int? Times { get; init; }

    /// <summary>For how long from when it is added; null for as long as the emulator runs.</summary>
    public TimeSpan? Lasting { get; init; }

    /// <summary>What kind of fault it is, as its text begins.</summary>
    public abstract string Name { get; }

    /// <summary>Reads a fault from its text.</summary>
    /// <exception cref="FormatException">It is none; the message says what is wrong.</exception>
    public static Fault Parse(string text) => FaultText.Parse(text);

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public sealed override string ToString() => FaultText.Format(this);

    /// <summary>The parameters of the kind, where they are not what they are when left out.</summary>
    internal virtual IEnumerable<(string Name, string Value)> Parameters => [];

    /// <summary>Whether there is something to go wrong with this request; it does not count as met when not.</summary>
    internal virtual bool Meets(HttpContext context) => true;

    /// <summary>Answers in place of the emulator, or around <paramref name="next"/>, which answers.</summary>
    internal abstract Task ApplyAsync(HttpContext context, RequestDelegate next);
}
